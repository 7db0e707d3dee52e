import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookOfEdition } from '../../build/book-of-edition.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { views } from '../../build/views/index.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { translate } from '../views/sample-book.ts';
import { openEpub, type OpenEpub } from './open-epub.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';
import { inputWith } from './sample-book.ts';

/** The words of a document, readings left out, and which of them have a reading above them. */
function readWords(root: XmlElement): { readonly text: string; readonly read: readonly boolean[] } {
  let text = '';
  const read: boolean[] = [];
  const add = (words: string, isRead: boolean) => {
    text += words;
    for (let at = 0; at < words.length; at += 1) read.push(isRead);
  };
  const visit = (node: XmlElement | string, isRead: boolean): void => {
    if (typeof node === 'string') return add(node, isRead);
    if (node.name === 'rt' || node.attributes.get('class') === 'noteref') return;
    const block = !/^(?:ruby|span|u|a|em|strong|sup)$/u.test(node.name);
    if (block) add('\n', false);
    for (const child of node.children) visit(child, isRead || node.name === 'ruby');
    if (block) add('\n', false);
  };
  visit(root, false);
  return { text, read };
}

/** How often a word stands in a document with a reading above any part of it. */
function timesRead(root: XmlElement, word: string): number {
  const { text, read } = readWords(root);
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (read.slice(at, at + word.length).includes(true)) times += 1;
  }
  return times;
}

/** Files of the spine in which one of some questions stands. */
function documentsWith(epub: OpenEpub, questions: readonly string[]): readonly string[] {
  const ids = new Set(questions.map((id) => `q-${id}`));
  return epub.spine.filter((path) => {
    const root = epub.documents.get(path);
    return (
      root !== undefined && elementsOf(root).some(({ attributes }) => ids.has(attributes.get('id') ?? ''))
    );
  });
}

function timesReadIn(epub: OpenEpub, path: string, word: string): number {
  const root = epub.documents.get(path);
  if (root === undefined) throw new Error(`no ${path}`);
  return timesRead(root, word);
}

const lighthouse: Readonly<Record<string, string>> = {
  'manuscript/book.yaml': `id: lights
title: {ja: 港の本, en: The Harbour Book}
front: [title, toc]
back: [answers, glossary]
editions:
  student: {formats: [epub], answers: none}
  lines:   {view: interleaved, formats: [epub], answers: chapter-end}
  reader:  {formats: [epub], answers: book-end}
  ja:      {view: source-only, formats: [epub], answers: none}
  teacher: {formats: [epub], answers: inline}
  hidden:  {view: worksheet, formats: [epub], text: source, answers: chapter-end}
  sheet:   {view: worksheet, formats: [epub]}
`,
  'manuscript/01.md': `# {灯台|とうだい}のある町

{灯台|とうだい}は港の入り口に立つ。 {#light}

舟は{灯|とう}{台|だい}を見て帰る。古い話である。[^old]

[^old]: この{灯台|とうだい}は百年前に建てられた。
`,
  'translations/en/01.md': `# A Town with a Lighthouse

The lighthouse stands where the harbour opens. {#light}

Boats come home by the lighthouse. It is an old story.[^old]

[^old]: This lighthouse was built a hundred years ago.
`,
  'exercises/01.yaml': `chapter: "01"
sets:
  - id: kanji
    title: {ja: "{灯台|とうだい}の漢字", en: Kanji}
    instructions: {ja: "{灯台|とうだい}の文を読みなさい。", en: Read.}
    items:
      - {id: asked, type: reading, ref: {block: 01/light, quote: 灯台}}
      - {id: other, type: short, prompt: {ja: "{灯台|とうだい}は{何|なん}か。", en: What is it?}, answer: {ja: 塔, en: A tower}}
`,
};

describe('a word whose reading is asked for', () => {
  test.each([
    ['student', 4],
    ['lines', 4],
    ['reader', 4],
    ['ja', 4],
    ['teacher', 4],
    ['hidden', 4],
    ['sheet', undefined],
  ])(
    'has no reading in the document of the question, and all of them in the text, in the edition %s',
    { timeout: 60_000 },
    async (edition, inText) => {
      const { epub } = await programEpub(lighthouse, edition);
      const [asking, ...others] = documentsWith(epub, ['asked']);
      expect(others).toEqual([]);
      expect(timesReadIn(epub, asking ?? '', '灯台')).toBe(0);
      expect(timesReadIn(epub, asking ?? '', '何')).toBe(1);
      const text = epub.spine.find((path) => path.endsWith('/p-01.xhtml'));
      // Title, two paragraphs and a note.
      expect(text && timesReadIn(epub, text, '灯台')).toBe(inText);
    },
  );
});

const words = [
  ['灯台', 'とうだい'],
  ['灯', 'ひ'],
  ['台', 'だい'],
  ['港', 'みなと'],
  ['港町', 'みなとまち'],
] as const;

interface Phrase {
  readonly word: number;
  readonly ruby: boolean;
}

interface Paragraph {
  readonly phrases: readonly Phrase[];
  readonly note: readonly Phrase[];
}

interface Asked {
  readonly word: number;
  readonly prompt: readonly Phrase[];
  readonly inGroup: boolean;
}

function written(phrases: readonly Phrase[]): string {
  return phrases.map(({ word, ruby }) => `${marked(word, ruby)}を見る。`).join('');
}

function marked(index: number, ruby: boolean): string {
  const [word, reading] = words[index] ?? words[0];
  return ruby ? `{${word}|${reading}}` : word;
}

const editions = [
  'formats: [epub], answers: none',
  'formats: [epub], answers: inline',
  'formats: [epub], answers: chapter-end',
  'view: interleaved, formats: [epub], answers: book-end',
  'view: source-only, formats: [epub], answers: none',
  'view: worksheet, formats: [epub], answers: chapter-end',
  'view: worksheet, formats: [epub], text: source, answers: none',
] as const;

function bookOf(
  paragraphs: readonly Paragraph[],
  asked: readonly Asked[],
  edition: string,
  furigana: string,
): Readonly<Record<string, string>> {
  const notes = paragraphs.flatMap(({ note }, index) => (note.length === 0 ? [] : [{ note, index }]));
  const blocks = paragraphs.map(
    ({ phrases, note }, index) => `文。${written(phrases)}${note.length === 0 ? '' : `[^n${index}]`}`,
  );
  const questions = asked.map(({ word, prompt, inGroup }, index) => {
    const own = [
      `id: w${index}`,
      `type: reading`,
      `word: ${words[word]?.[0] ?? ''}`,
      `text: {ja: "また${marked(word, true)}を見る。"}`,
      `prompt: {ja: "${written(prompt)}", en: Read.}`,
    ].join(', ');
    const stimulus = `{ja: "文。${written(prompt)}", en: Text.}`;
    return inGroup ? `{id: g${index}, type: group, stimulus: ${stimulus}, items: [{${own}}]}` : `{${own}}`;
  });
  return {
    'manuscript/book.yaml': `id: b\ntitle: {ja: 本, en: Book}\nfurigana: ${furigana}\nfront: []\nback: [answers]\neditions:\n  asking: {${edition}}\n  plain: {${edition}, exercises: none}\n`,
    'manuscript/01.md': [
      `# ${marked(0, true)}と${marked(3, true)}`,
      ...blocks,
      ...notes.map(({ note, index }) => `[^n${index}]: 注。${written(note)}`),
      '',
    ].join('\n\n'),
    'translations/en/01.md': [
      '# Harbour',
      ...paragraphs.map(({ note }, index) => `Text.${note.length === 0 ? '' : `[^n${index}]`}`),
      ...notes.map(({ index }) => `[^n${index}]: Note.`),
      '',
    ].join('\n\n'),
    'exercises/01.yaml': `chapter: "01"\nsets:\n  - id: s\n    title: {ja: "${written(paragraphs[0]?.phrases ?? [])}問", en: Questions}\n    items:\n${questions.map((question) => `      - ${question}\n`).join('')}`,
  };
}

const phrase = fc.record({ word: fc.nat(words.length - 1), ruby: fc.boolean() });
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
const paragraphs = fc.array(fc.record({ phrases, note: fc.oneof(fc.constant([]), phrases) }), {
  minLength: 1,
  maxLength: 4,
});
const questions = fc.array(
  fc.record({ word: fc.nat(words.length - 1), prompt: phrases, inGroup: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
);

/** An edition of a book as an EPUB, without its typefaces. */
async function opened(files: Readonly<Record<string, string>>, id: string): Promise<OpenEpub> {
  const { report, lines } = collector();
  const loaded = await loadBook(memoryFiles(files), 'b', report);
  const config = loaded?.project.config.editions.find((edition) => edition.id === id);
  const book = loaded && config && bookOfEdition(loaded, config);
  const rendered = book && config && views[config.view]?.(book, config, translate);
  if (rendered === undefined) throw new Error(lines().join('\n'));
  return openEpub(inputWith(rendered.sections, { rendered }).input);
}

test(
  'whatever is asked, no document of a question reads the word, and the text keeps every reading',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        paragraphs,
        questions,
        fc.constantFrom(...editions),
        fc.constantFrom('authored', 'all'),
        async (text, asked, edition, furigana) => {
          const files = bookOf(text, asked, edition, furigana);
          const epub = await opened(files, 'asking');
          for (const [index, { word }] of asked.entries()) {
            const [document = '', ...others] = documentsWith(epub, [`w${index}`]);
            expect(others).toEqual([]);
            expect(timesReadIn(epub, document, words[word]?.[0] ?? '')).toBe(0);
          }
          const plain = await opened(files, 'plain');
          const shown = epub.spine.filter((path) => path.endsWith('/p-01.xhtml'));
          for (const [word] of words) {
            const times = [epub, plain].map((each) => shown.map((path) => timesReadIn(each, path, word)));
            expect(times[0]).toEqual(times[1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);
