import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all, placed, readTree, replaced, writeBook } from './book-files.ts';
import type { BookFiles } from './book-files.ts';
import { runTaiyaku } from './command.ts';
import { goodBook } from './good-book.ts';

const overlay = `chapter: 01-harbour
answers:
  c1-boats: {answer: {ja: 三十隻, en: Thirty}, explanation: {en: See the second paragraph.}}
`;

/** The good book as EPUB for students and for teachers, with its answers kept apart. */
const shared = all(
  replaced(
    'manuscript/book.yaml',
    '  reader: {view: parallel-rows, unit: sentence, formats: [pdf, epub]}\n',
    '  student: {formats: epub, answers: none}\n  teacher: {formats: epub, answers: inline}\n',
  ),
  placed(
    'exercises/01-harbour.yaml',
    `chapter: 01-harbour
answers: private
sets:
  - id: c1
    title: {ja: 内容質問, en: Comprehension}
    items:
      - id: c1-boats
        type: short
        prompt: {ja: 船は何隻ありますか。, en: How many boats are there?}
        ref: {block: 01-harbour/p2, quote: 船は三十隻ある}
`,
  ),
)(goodBook);

let folder: string;
beforeEach(async () => {
  folder = join(await realpath(await mkdtemp(join(tmpdir(), 'taiyaku-private-'))), 'harbour');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function made(book: BookFiles, ...words: readonly string[]) {
  await writeBook(book, folder);
  const outcome = await runTaiyaku(['build', folder, ...words]);
  const files = [...(await readTree(folder)).keys()].filter((file) => /^out\/.*epub$/u.test(file));
  return { ...outcome, files };
}

describe('a book whose answers are private', () => {
  test('without them: an edition without answers is made', async () => {
    const { code, err, files } = await made(shared, '--edition', 'student');
    expect([code, err.trim().split('\n').at(-1)]).toEqual([0, 'No errors, no warnings.']);
    expect(files).toEqual(['out/harbour-student.epub']);
  });

  test.each([[[]], [['--edition', 'teacher']], [['--edition', 'student,teacher']]])(
    'without them: build %s is an error at the question, and nothing is written',
    async (words) => {
      const { code, err, out, files } = await made(shared, ...words);
      expect([code, out, files]).toEqual([1, '', []]);
      expect(err).toBe(
        'exercises/01-harbour.yaml:7:9 answers-withheld The answer to `c1-boats` is private and not at hand, but these editions print it: `teacher`. Add `exercises/01-harbour.answers.yaml`, or build other editions.\n' +
          '  see manuscript/book.yaml:10:3\n1 error\n',
      );
    },
  );

  test('without them: check says so and has no fault to find', async () => {
    await writeBook(shared, folder);
    const { code, err } = await runTaiyaku(['check', folder, '--strict']);
    expect(code).toBe(0);
    expect(err).toContain('exercises/01-harbour.yaml:7:9 answers-not-at-hand note: 1 answer(s)');
    expect(err.match(/answers-not-at-hand/gu)).toHaveLength(1);
    const japanese = await runTaiyaku(['check', folder, '--lang', 'ja']);
    expect(japanese.err).toContain('`exercises/01-harbour.answers.yaml`');
  });

  test('with them: every edition is made, and check has nothing to say', async () => {
    const whole = placed('exercises/01-harbour.answers.yaml', overlay)(shared);
    const { code, files } = await made(whole);
    expect([code, files]).toEqual([0, ['out/harbour-student.epub', 'out/harbour-teacher.epub']]);
    expect((await runTaiyaku(['check', folder])).err).toBe('No errors, no warnings.\n');
  });
});
