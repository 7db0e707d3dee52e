import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { clockValue } from '../../build/epub/overlays.ts';
import { recordingsRules } from '../../build/diagnostics/rules/recordings.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { m4a, mp3, opus } from '../support/sound.ts';
import type { OpenEpub } from './open-epub.ts';
import { elementsOf, parseXml, type XmlElement } from './parse-xml.ts';
import { hasTool } from '../finished/tools.ts';
import { epubcheckBytes } from './epubcheck.ts';
import { programEpub } from './program-epub.ts';

const speech = (seconds: number) => m4a({ length: seconds * 1000 });

const book = {
  'manuscript/book.yaml': `title: {ja: 港の朝, en: Morning at the Harbour}
back: [answers]
epub: {audio: sound, narrators: [山田花子, Jane Doe], fonts: none}
editions:
  reader: {formats: [epub], exercises: none}
  lines: {formats: [epub], unit: sentence, exercises: none}
  japanese: {formats: [epub], view: source-only, exercises: none}
  student: {formats: [epub], answers: none}
  silent: {formats: [epub], exercises: none, epub: {audio: other}}
`,
  'manuscript/01.md':
    '# 港の朝\n\n船が朝を待つ[^a]。波は静かだ。\n\n## 市場\n\n- 魚\n- 貝\n\n人が来る。{#people}\n\n[^a]: 古い船。\n',
  'translations/en/01.md':
    '# Morning at the Harbour\n\nA ship waits for morning.[^a] The waves are still.\n\n## The market\n\n- Fish\n- Shells\n\nPeople come. {#people}\n\n[^a]: An old ship.\n',
  'manuscript/夜.md': '# 夜\n\n:::note\n灯がともる。\n:::\n\n表: 灯台\n\n| 名 |\n|---|\n| 北 |\n',
  'translations/en/夜.md':
    '# Night\n\n:::note\nLights go on.\n:::\n\nTable: Lighthouses\n\n| Name |\n|---|\n| North |\n',
  'exercises/01.yaml': `chapter: '01'
sets:
  - id: a
    title: {ja: 問, en: Questions}
    items:
      - id: why
        type: short
        prompt: {ja: 何が待つか。, en: What waits?}
        answer: {ja: 帆船である, en: a schooner indeed}
`,
  'manuscript/sound/01/h1.ja.mp3': mp3({ frames: 50 }),
  'manuscript/sound/01/p1.ja.mp3': mp3({ frames: 100 }),
  'manuscript/sound/01/p1/s1.en.m4a': speech(2),
  'manuscript/sound/01/p1/s2.en.m4a': speech(3),
  'manuscript/sound/01/li1.ja.opus': opus(48_312),
  'manuscript/sound/01/li2.ja.ogg': opus(96_312),
  'manuscript/sound/01/people.ja.mp3': mp3({ frames: 20 }),
  'manuscript/sound/01/people.en.m4a': speech(4),
  'manuscript/sound/01/li1.en.m4a': speech(5),
  'manuscript/sound/01/li2.en.m4a': speech(6),
  'manuscript/sound/01/fn-a.ja.mp3': mp3({ frames: 10 }),
  'manuscript/sound/01/fn-a.en.m4a': speech(7),
  'manuscript/sound/夜/p1.ja.mp3': mp3({ frames: 30 }),
  'manuscript/sound/夜/c1.ja.mp3': mp3({ frames: 40 }),
  'manuscript/other/01/people.ja.mp3': mp3({ frames: 20 }),
  'manuscript/other/01/p1.ja.mp3': mp3({ frames: 20 }),
  'manuscript/other/01/li1.ja.mp3': mp3({ frames: 20 }),
  'manuscript/other/01/li2.ja.mp3': mp3({ frames: 20 }),
};

/** The steps of an overlay: what is shown at each recording, and how long that is. */
interface Step {
  readonly text: string;
  readonly sound: string;
  readonly end: string;
  readonly document: string;
  readonly id: string;
}

function overlaysOf(epub: OpenEpub): readonly XmlElement[] {
  return epub.names.filter((name) => name.endsWith('.smil')).map((path) => parseXml(epub.text(path)));
}

function stepsOf(epub: OpenEpub): readonly Step[] {
  return overlaysOf(epub)
    .flatMap(elementsOf)
    .filter(({ name }) => name === 'par')
    .map((par) => {
      const [shown, heard] = [attributeOf(par, 'text', 'src'), attributeOf(par, 'audio', 'src')];
      const [document = '', id = ''] = shown.replace('../', 'item/').split('#');
      const target = elementsOf(epub.documents.get(document) ?? par).find(
        ({ attributes }) => attributes.get('id') === decodeURIComponent(id),
      );
      return {
        text: target === undefined ? '(nowhere)' : wordsOf(target),
        sound: heard.replace('../', 'item/'),
        end: attributeOf(par, 'audio', 'clipEnd'),
        document,
        id,
      };
    });
}

function attributeOf(par: XmlElement, name: string, attribute: string): string {
  return (
    elementsOf(par)
      .find((found) => found.name === name)
      ?.attributes.get(attribute) ?? ''
  );
}

function wordsOf(found: XmlElement): string {
  return found.children
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const metas = (epub: OpenEpub, property: string) =>
  elementsOf(epub.packageDocument)
    .filter(({ name, attributes }) => name === 'meta' && attributes.get('property') === property)
    .map((found) => ({ about: found.attributes.get('refines'), value: wordsOf(found) }));

describe('an edition with recordings', () => {
  test('reads in the order of the text, each recording at the words it speaks', async () => {
    const { epub } = await programEpub(book, 'reader');
    expect(stepsOf(epub).map(({ text, sound, end }) => [text, sound, end])).toEqual([
      ['第1章 Chapter 1 港の朝', 'item/audio/a-01-h1-ja.mp3', '0:00:01.306'],
      ['船が朝を待つ⁠1。波は静かだ。', 'item/audio/a-01-p1-ja.mp3', '0:00:02.612'],
      ['A ship waits for morning.⁠1 The waves are still.', 'item/audio/a-01-p1-s1-en.m4a', '0:00:02.000'],
      ['A ship waits for morning.⁠1 The waves are still.', 'item/audio/a-01-p1-s2-en.m4a', '0:00:03.000'],
      ['魚', 'item/audio/a-01-li1-ja.opus', '0:00:01.000'],
      ['Fish', 'item/audio/a-01-li1-en.m4a', '0:00:05.000'],
      ['貝', 'item/audio/a-01-li2-ja.ogg', '0:00:02.000'],
      ['Shells', 'item/audio/a-01-li2-en.m4a', '0:00:06.000'],
      ['人が来る。', 'item/audio/a-01-people-ja.mp3', '0:00:00.522'],
      ['People come.', 'item/audio/a-01-people-en.m4a', '0:00:04.000'],
      ['1 古い船。', 'item/audio/a-01-fn-a-ja.mp3', '0:00:00.261'],
      ['1 An old ship.', 'item/audio/a-01-fn-a-en.m4a', '0:00:07.000'],
      ['灯がともる。', 'item/audio/a-p1-ja.mp3', '0:00:00.783'],
      ['表1 灯台', 'item/audio/a-c1-ja.mp3', '0:00:01.044'],
    ]);
    const text = epub.spine.map((path) => epub.text(path)).join('');
    const order = stepsOf(epub).map(({ id }) => text.indexOf(` id="${decodeURIComponent(id)}"`));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test('by sentences: each bead has its own, and the recording of a whole passage stands at its first', async () => {
    const { epub } = await programEpub(book, 'lines');
    expect(stepsOf(epub).map(({ text }) => text)).toEqual([
      '第1章 Chapter 1 港の朝',
      '船が朝を待つ⁠1。',
      'A ship waits for morning.⁠1',
      'The waves are still.',
      '魚',
      'Fish',
      '貝',
      'Shells',
      '人が来る。',
      'People come.',
      '1 古い船。',
      '1 An old ship.',
      '灯がともる。',
      '表1 灯台',
    ]);
  });

  test('of one language has the recordings of that language alone', async () => {
    const { epub } = await programEpub(book, 'japanese');
    const sounds = stepsOf(epub).map(({ sound }) => sound);
    expect(sounds).toHaveLength(8);
    expect(stepsOf(epub).map(({ text }) => text)).not.toContain('(nowhere)');
    expect(epub.names.filter((name) => name.startsWith('item/audio/')).toSorted()).toEqual(sounds.toSorted());
    expect(sounds.every((sound) => /-ja\.[a-z0-9]+$/u.test(sound))).toBe(true);
  });

  test('has lists and notes as stretches that can be left out, and sections by their headings', async () => {
    const { epub } = await programEpub(book, 'reader');
    const stretches = overlaysOf(epub)
      .flatMap(elementsOf)
      .filter(({ name }) => name === 'seq')
      .map(({ attributes }) => [
        attributes.get('epub:type'),
        decodeURIComponent(attributes.get('epub:textref')?.replace(/^[^#]*#/u, '') ?? ''),
      ]);
    expect(stretches).toEqual([
      [undefined, 't_01_h1'],
      [undefined, 't_01_h2'],
      ['list', 'seq_1'],
      ['footnotes', 'seq_2'],
      ['footnote', 't_01_fn-a'],
      [undefined, 't_夜_h1'],
      ['aside', 'seq_1'],
      ['table', 'seq_2'],
    ]);
    const text = epub.spine.map((path) => epub.text(path)).join('');
    for (const [, id] of stretches) expect(text).toContain(` id="${id ?? ''}"`);
  });

  test('states lengths that are those of its files, and adds them up', async () => {
    const { epub } = await programEpub(book, 'reader');
    const frames = (count: number) => Math.floor((count * 1_152_000) / 44_100);
    const first = [50, 100, 20, 10].map(frames).reduce((one, other) => one + other) + 3000 + 27_000;
    const second = frames(30) + frames(40);
    const items = elementsOf(epub.packageDocument).filter(
      ({ attributes }) => attributes.get('media-type') === 'application/smil+xml',
    );
    expect(metas(epub, 'media:duration')).toEqual([
      { about: `#${items[0]?.attributes.get('id') ?? ''}`, value: clockValue(first) },
      { about: `#${items[1]?.attributes.get('id') ?? ''}`, value: clockValue(second) },
      { about: undefined, value: clockValue(first + second) },
    ]);
    expect(clockValue(3_723_004)).toBe('1:02:03.004');
  });

  test('names its readers and classes, which its styles have, and what it is for', async () => {
    const { epub } = await programEpub(book, 'reader');
    expect(metas(epub, 'media:narrator').map(({ value }) => value)).toEqual(['山田花子', 'Jane Doe']);
    const css = epub.text('item/style/book-style.css');
    for (const property of ['media:active-class', 'media:playback-active-class'])
      expect(css).toContain(`.${metas(epub, property)[0]?.value ?? '(none)'}`);
    const values = (property: string) => metas(epub, `schema:${property}`).map(({ value }) => value);
    expect(values('accessMode')).toEqual(['textual', 'auditory']);
    expect(values('accessModeSufficient')).toEqual(['textual', 'textual,auditory']);
    expect(values('accessibilityFeature')).toContain('synchronizedAudioText');
  });

  test('holds the files as they are, and is the same bytes each time', async () => {
    const { bytes } = await programEpub(book, 'reader');
    const files = unzipSync(bytes);
    expect(files['item/audio/a-01-p1-ja.mp3']).toEqual(book['manuscript/sound/01/p1.ja.mp3']);
    expect(files['item/audio/a-01-li1-ja.opus']).toEqual(book['manuscript/sound/01/li1.ja.opus']);
    const backwards = Object.fromEntries(Object.entries(book).toReversed());
    expect(Buffer.from((await programEpub(backwards, 'reader')).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('an edition may have a folder of its own', async () => {
    const { epub } = await programEpub(book, 'silent');
    expect(stepsOf(epub).map(({ sound }) => sound)).toEqual([
      'item/audio/a-01-p1-ja.mp3',
      'item/audio/a-01-li1-ja.mp3',
      'item/audio/a-01-li2-ja.mp3',
      'item/audio/a-01-people-ja.mp3',
    ]);
  });

  test('a book without recordings says nothing of them', async () => {
    const quiet = {
      ...book,
      'manuscript/book.yaml': book['manuscript/book.yaml'].replaceAll(/audio: \w+,? ?/gu, ''),
    };
    const { epub } = await programEpub(quiet, 'reader');
    const opf = epub.text('item/standard.opf');
    expect(opf).not.toMatch(/media:|media-overlay|auditory|synchronized|smil/u);
    expect(epub.text('item/style/book-style.css')).not.toContain('media-overlay');
    expect(epub.names.filter((name) => /smil|audio/u.test(name))).toEqual([]);
  });
});

describe('answers', () => {
  test('an edition without them has recordings of its text, and none of a question', async () => {
    const { epub } = await programEpub(book, 'student');
    const steps = stepsOf(epub);
    expect(steps.length).toBeGreaterThan(8);
    const asked = epub.spine.filter((path) => path.includes('exercises'));
    expect(asked).toHaveLength(1);
    expect(steps.filter(({ document }) => asked.includes(document))).toEqual([]);
  });

  test.each(['why', 'q-why', 'answers', 'a'])('a recording called %s belongs to no passage', async (name) => {
    const path = `manuscript/sound/01/${name}.ja.mp3`;
    const { report, lines } = collector(recordingsRules);
    await loadBook(memoryFiles({ ...book, [path]: mp3({ frames: 5 }) }), 'book', report);
    expect(lines().filter((line) => line.startsWith(path))).toEqual([
      expect.stringContaining(`${path}:1:1 recording-without-passage Unexpected recording of \`${name}\``),
    ]);
  });
});

const hasJava = hasTool('java', 'EPUBCheck of recordings');

test.skipIf(!hasJava)('EPUBCheck finds nothing to complain of', { timeout: 120_000 }, async () => {
  const { bytes, epub } = await programEpub(book, 'student');
  expect(stepsOf(epub).length).toBeGreaterThan(8);
  expect(await epubcheckBytes(bytes)).toEqual([]);
});
