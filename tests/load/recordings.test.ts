import { describe, expect, test } from 'vitest';
import { recordingsRules } from '../../build/diagnostics/rules/recordings.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles, type MemoryLink } from '../support/memory-files.ts';
import { encoderFrame, joined, m4a, mp3, opus } from '../support/sound.ts';

type Files = Readonly<Record<string, string | Uint8Array | MemoryLink>>;

const sound = mp3({ frames: 4 });

const book = (settings: string, recordings: Files): Files => ({
  'manuscript/book.yaml': `title: {ja: 港, en: Harbour}\n${settings}`,
  'manuscript/01-harbour.md':
    '# 港\n\n船が待つ。波は静かだ。\n\n<!-- @omit: local -->\n\n人が来る。\n\n| 表 |\n|---|\n| 値 |\n',
  'translations/en/01-harbour.md':
    '# Harbour\n\nA ship waits. The waves are still.\n\n| Table |\n|---|\n| Value |\n',
  ...Object.fromEntries(Object.entries(recordings).map(([path, bytes]) => [`manuscript/${path}`, bytes])),
});

/** What is said of recordings; other faults of the small books are no matter here. */
async function said(files: Files): Promise<readonly string[]> {
  const { report, lines, messages } = collector(recordingsRules);
  const mine = (ruleId: string) => ruleId in recordingsRules || shared.has(ruleId);
  await loadBook(memoryFiles(files), 'book', (ruleId, ...rest) => {
    if (mine(ruleId)) report(ruleId, ...rest);
  });
  expect(messages.every(({ ruleId }) => mine(ruleId))).toBe(true);
  return lines();
}

const shared: ReadonlySet<string> = new Set([
  ...['file-name-mismatch', 'symbolic-link', 'file-too-large', 'not-a-file', 'invalid-value', 'unknown-key'],
]);

const audio = 'epub: {audio: audio}\n';
const whole = { 'audio/01-harbour/p1.ja.mp3': sound, 'audio/01-harbour/p2.ja.mp3': sound };

describe('the folder', () => {
  test('every chapter in a language, or none of one, is no fault', async () => {
    expect(await said(book(audio, whole))).toEqual([]);
  });

  test('is inside `manuscript/`, and there', async () => {
    for (const path of ['../audio', '/audio', 'C:\\audio', 'https://example.org/a', '..', '.'])
      expect(await said(book(`epub: {audio: '${path}'}\n`, whole)), path).toEqual([
        `manuscript/book.yaml:2:15 invalid-value Unexpected value \`${path}\`, expected \`audio\`, \`sound/reader\`: a folder inside \`manuscript/\`.`,
      ]);
    expect(await said(book('epub: {audio: adio}\n', whole))).toEqual([
      'manuscript/book.yaml:2:15 missing-recordings Missing folder `manuscript/adio`, expected one of: `audio`. Make the folder, or correct `epub.audio`.',
    ]);
    expect(await said(book('epub: {audio: Audio}\n', whole))).toEqual([
      expect.stringContaining('manuscript/book.yaml:2:15 file-name-mismatch'),
    ]);
  });

  test('of an edition is told of at the edition, and passed over where it makes no EPUB', async () => {
    const editions = (formats: string) =>
      `editions:\n  reader: {formats: [${formats}], epub: {audio: none}}\n`;
    expect(await said(book(editions('epub'), {}))).toEqual([
      expect.stringContaining('manuscript/book.yaml:3:43 missing-recordings'),
    ]);
    expect(await said(book(editions('pdf'), {}))).toEqual([]);
  });

  test('follows no link', async () => {
    const link = { link: '/etc' };
    expect(await said(book(audio, { audio: link }))).toEqual([
      expect.stringContaining('manuscript/audio:1:1 symbolic-link'),
    ]);
    const inside = { ...whole, 'audio/02': link, 'audio/01-harbour/h1.ja.mp3': link };
    expect((await said(book(audio, inside))).map((line) => line.split(' ')[0])).toEqual([
      'manuscript/audio/02:1:1',
      'manuscript/audio/01-harbour/h1.ja.mp3:1:1',
    ]);
  });
});

test('all faults of the files are told in one run, each at its file', async () => {
  const faults = {
    ...whole,
    'audio/p1.ja.mp3': sound,
    'audio/01-harbor/p1.ja.mp3': sound,
    'audio/.DS_Store': 'left behind',
    'audio/01-harbour/h1.ja.wav': 'RIFF',
    'audio/01-harbour/h1.mp3': sound,
    'audio/01-harbour/h1.en.mp3': opus(96_000),
    'audio/01-harbour/p1.en.mp3': 'no sound',
    'audio/01-harbour/p1.en.m4a': '',
    'audio/01-harbour/p1/s1.en.m4a': m4a({ length: 20_000_000 }),
    'audio/01-harbour/p1/s1/a.en.m4a': sound,
    'audio/01-harbour/H1.ja.MP3': sound,
  };
  expect(await said(book(audio, faults))).toEqual([
    'manuscript/audio/01-harbor:1:1 recordings-without-chapter Unexpected folder of recordings: no chapter is called `01-harbor`, expected `01-harbour`. Rename it.',
    'manuscript/audio/01-harbour/p1/s1:1:1 not-a-file Unexpected folder or device, expected a file of this name. Rename it.',
    'manuscript/audio/p1.ja.mp3:1:1 misplaced-recording Unexpected file `p1.ja.mp3` beside the folders of the chapters, expected inside one of them. Move it there.',
    'manuscript/audio/01-harbour/H1.ja.MP3:1:1 file-name-mismatch Unexpected name `H1.ja.MP3`, expected `H1.ja.mp3`: they differ only in case or width. Make the two the same.',
    'manuscript/audio/01-harbour/h1.en.mp3:1:1 recording-format Unexpected content of the recording: Ogg, expected MP3 by its ending. Convert it.',
    'manuscript/audio/01-harbour/h1.ja.wav:1:1 unknown-recording-type Unexpected ending, expected `.mp3`, `.m4a`, `.opus`, `.ogg`. Convert the recording, or move the file elsewhere.',
    'manuscript/audio/01-harbour/h1.mp3:1:1 recording-name Unexpected name `h1.mp3`, expected a block and a language: `p3.ja.mp3`, or `p3/s2.ja.mp3` for a sentence of it. Rename it.',
    'manuscript/audio/01-harbour/p1/s1.en.m4a:1:1 recording-length Unexpected length of 20000.000 s, expected more than 0 and at most 14400 s. Record the passage by itself.',
    'manuscript/audio/01-harbour/p1.en.m4a:1:1 empty-recording Unexpected empty file, expected a recording. Record it again, or delete the file.',
    'manuscript/audio/01-harbour/p1.en.mp3:1:1 broken-recording Unexpected bytes at 0, expected MP3. Export the recording again.',
    'manuscript/audio/01-harbour/H1.ja.MP3:1:1 recording-without-passage Unexpected recording of `H1`, which the chapter does not have. Did you mean `h1`?',
  ]);
});

test('all that does not fit the text is told in one run', async () => {
  const faults = {
    ...whole,
    'audio/01-harbour/p9.ja.mp3': sound,
    'audio/01-harbour/2.ja.mp3': sound,
    'audio/01-harbour/p1/s3.en.mp3': sound,
    'audio/01-harbour/p2.en.mp3': sound,
    'audio/01-harbour/t1r0c0.ja.mp3': sound,
    'audio/01-harbour/p1.fr.mp3': sound,
    'audio/01-harbour/p1.ja.m4a': m4a({ length: 900 }),
    'audio/01-harbour/p1/s1.ja.mp3': sound,
  };
  expect(await said(book(audio, faults))).toEqual([
    'manuscript/audio/01-harbour/2.ja.mp3:1:1 recording-without-passage Unexpected recording of `2`, which the chapter does not have. Did you mean `p2`?',
    'manuscript/audio/01-harbour/p1/s3.en.mp3:1:1 recording-without-passage Unexpected recording of `p1/s3`, which the chapter does not have. Did you mean `p1`, `p1/s1`, `p1/s2`?',
    'manuscript/audio/01-harbour/p1.fr.mp3:1:1 recording-language Unexpected language `fr` of a recording, expected `ja`, `en`. Rename the file.',
    'manuscript/audio/01-harbour/p2.en.mp3:1:1 recording-of-nothing Unexpected recording: `p2` has no words in `en`. Delete the file, or correct its name.',
    'manuscript/audio/01-harbour/p9.ja.mp3:1:1 recording-without-passage Unexpected recording of `p9`, which the chapter does not have. Did you mean `p1`?',
    'manuscript/audio/01-harbour/t1r0c0.ja.mp3:1:1 unrecordable-block Unexpected recording of `t1r0c0` (tableCell), expected one of a heading, paragraph, list item, caption or note. Delete the file.',
    'manuscript/audio/01-harbour/p1/s1.ja.mp3:1:1 same-recording Unexpected second recording of the same words, expected one; the other is `manuscript/audio/01-harbour/p1.ja.m4a`. Delete one of the two. [manuscript/audio/01-harbour/p1.ja.m4a:1:1]',
    'manuscript/audio/01-harbour/p1.ja.mp3:1:1 same-recording Unexpected second recording of the same words, expected one; the other is `manuscript/audio/01-harbour/p1.ja.m4a`. Delete one of the two. [manuscript/audio/01-harbour/p1.ja.m4a:1:1]',
  ]);
});

describe('what is no fault, but had better be known', () => {
  test('a chapter that is read in part, once for each language', async () => {
    const some = { 'audio/01-harbour/p2.ja.mp3': sound, 'audio/01-harbour/p1/s2.en.mp3': sound };
    expect(await said(book(audio, some))).toEqual([
      'manuscript/audio/01-harbour:1:1 partial-recordings Recordings in `ja` cover 1 of 2 passages of this chapter; without one: `p1`. Record these too.',
      'manuscript/audio/01-harbour:1:1 partial-recordings Recordings in `en` cover 0 of 1 passages of this chapter; without one: `p1`. Record these too.',
    ]);
  });

  test('a bit rate that changes, once for the folder', async () => {
    const changing = joined(encoderFrame('Xing'), sound);
    const files = { 'audio/01-harbour/p1.ja.mp3': changing, 'audio/01-harbour/p2.ja.mp3': changing };
    expect(await said(book(audio, files))).toEqual([
      expect.stringMatching(
        /^manuscript\/audio\/01-harbour\/p1\.ja\.mp3:1:1 variable-bit-rate .*: 2, this one/u,
      ),
    ]);
  });

  test('recordings in a language that no edition shows', async () => {
    const settings = `${audio}editions:\n  reader: {formats: [epub], view: target-only}\n`;
    expect(await said(book(settings, whole))).toEqual([
      expect.stringMatching(/p1\.ja\.mp3:1:1 unused-recordings Recordings in `ja` are in no EPUB: 2/u),
    ]);
  });
});

test('sizes are limited before anything is read', async () => {
  const files = memoryFiles(book(audio, whole));
  const read: string[] = [];
  const { report, lines } = collector(recordingsRules);
  const huge = (size: number) => ({
    ...files,
    status: async (path: string) => {
      const status = await files.status(path);
      return status?.kind === 'file' && path.endsWith('.mp3') ? { ...status, size } : status;
    },
    read: (path: string) => {
      read.push(path);
      return files.read(path);
    },
  });
  await loadBook(huge(33 * 1024 * 1024), 'book', report);
  await loadBook(huge(300 * 1024 * 1024), 'book', report);
  expect(read.filter((path) => path.endsWith('.mp3'))).toEqual([]);
  expect(
    lines()
      .filter((line) => /\.mp3|audio/u.test(line))
      .map((line) => line.split(' ', 2).join(' ')),
  ).toEqual([
    'manuscript/audio/01-harbour/p1.ja.mp3:1:1 file-too-large',
    'manuscript/audio/01-harbour/p2.ja.mp3:1:1 file-too-large',
    'manuscript/audio/01-harbour/p1.ja.mp3:1:1 file-too-large',
    'manuscript/audio:1:1 too-many-recordings',
  ]);
});
