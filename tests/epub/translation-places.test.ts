import { describe, expect, test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { withAttribute, type OpenEpub } from './open-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';
import { programEpub } from './program-epub.ts';
import { translationBook } from './translation-book.ts';

const files = (epub: OpenEpub) => epub.spine.map((path) => path.replace('item/xhtml/', ''));

function documentOf(epub: OpenEpub, file: string): XmlElement {
  const root = epub.documents.get(`item/xhtml/${file}`);
  if (root === undefined) throw new Error(`no ${file}: ${epub.spine.join(' ')}`);
  return root;
}

/** The first words of the blocks of a document, in order. */
function blocksOf(root: XmlElement): readonly string[] {
  return elementsOf(root)
    .filter(({ name }) => /^(?:p|h\d)$/u.test(name))
    .map((block) => textOfXml(block).replaceAll('\u2060', ''));
}

describe('translation: passage', () => {
  test('is what an EPUB is without the key', async () => {
    const { report } = collector();
    const loaded = await loadBook(memoryFiles(translationBook), 'book', report);
    const settings = loaded?.project.config.editions.map(({ epub }) => epub.translation);
    expect(settings).toEqual(['passage', 'section', 'linked', 'linked', 'passage']);
    const { epub } = await programEpub(translationBook, 'passage');
    expect(files(epub)).not.toContain('p-01-translation.xhtml');
    expect(blocksOf(documentOf(epub, 'p-01.xhtml')).slice(1, 3)).toEqual([
      '灯台は港の入り口に立つ。朝まで光る。1',
      'The lighthouse stands where the harbour opens. It shines until morning.1',
    ]);
  });
});

describe('translation: section', { timeout: 60_000 }, () => {
  test('has the translation of each section behind it, under one heading', async () => {
    const { epub } = await programEpub(translationBook, 'section');
    const blocks = blocksOf(documentOf(epub, 'p-01.xhtml'));
    const from = blocks.findIndex((words) => words.startsWith('1.1'));
    expect(blocks.slice(from, from + 18)).toEqual([
      '1.1 港の朝 Morning in the harbour',
      '舟が帰る。',
      '魚を下ろす。',
      '網を洗う。2',
      '注',
      '潮は一日に二度満ちる。',
      // A figure and a table are one thing.
      '図1 港の地図',
      'Figure 1 Map of the harbour',
      ...['語', 'Word', '訳', 'Meaning', '港', 'harbour', 'a harbour'],
      'Boats come home.',
      'They land the fish.',
      'They wash the nets.',
    ]);
    const lists = elementsOf(documentOf(epub, 'p-01.xhtml')).filter(({ name }) => name === 'ul');
    expect(lists).toHaveLength(2);
  });

  test('keeps questions and keys in both languages', async () => {
    const [apart, together] = await Promise.all(
      ['section', 'passage'].map(async (edition) => (await programEpub(translationBook, edition)).epub),
    );
    const prompts = [apart, together].map(
      (epub) =>
        epub && withAttribute(documentOf(epub, 'p-01-exercises.xhtml'), 'id', 'q-when').map(textOfXml),
    );
    expect(prompts[0]?.join()).toContain('Until when does it shine?');
    expect(prompts[0]?.join()).toContain('いつまで光るか。');
    expect(prompts[1]).toHaveLength(1);
  });
});

describe('translation: linked', { timeout: 60_000 }, () => {
  test('has the translation in a document of its own between text and questions, once in the contents', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    expect(files(epub).slice(2)).toEqual([
      'p-01.xhtml',
      'p-01-translation.xhtml',
      'p-01-exercises.xhtml',
      'p-book-answers.xhtml',
    ]);
    const contents = epub.text('item/navigation-documents.xhtml');
    expect(contents.split('p-01-translation.xhtml')).toHaveLength(2);
    expect(contents.split('Morning in the harbour')).toHaveLength(2);
  });

  test('leads from each sentence to its translation and back, to empty anchors', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    const [source, translation] = ['p-01.xhtml', 'p-01-translation.xhtml'].map((file) =>
      documentOf(epub, file),
    );
    if (source === undefined || translation === undefined) throw new Error('no documents');
    const there = withAttribute(source, 'class', 'to-translation');
    const back = withAttribute(translation, 'class', 'to-source');
    expect(there).toHaveLength(8);
    expect(back).toHaveLength(8);
    const anchors = (root: XmlElement) =>
      withAttribute(root, 'class', 'anchor').map(({ attributes }) => attributes.get('id'));
    for (const [links, file, root] of [
      [there, 'p-01-translation.xhtml', translation],
      [back, 'p-01.xhtml', source],
    ] as const) {
      for (const link of links) {
        const [to, id] = (link.attributes.get('href') ?? '').split('#');
        expect(to).toBe(file);
        expect(anchors(root)).toContain(id);
      }
    }
    expect(there[0]?.attributes.get('aria-label')).toBe('訳文（段落1）');
    // One space before a link, and nothing of the other language in between.
    expect(blocksOf(translation).slice(0, 3)).toEqual([
      'A Town with a Lighthouse',
      'The lighthouse stands where the harbour opens. Source',
      'It shines until morning.1 Source',
    ]);
    expect(textOfXml(source)).not.toContain('Boats');
    expect(textOfXml(translation)).not.toContain('灯台は');
  });

  test('has a note called from both languages in both documents, a language in each', async () => {
    const { epub } = await programEpub(translationBook, 'lines');
    const notes = ['p-01.xhtml', 'p-01-translation.xhtml'].map((file) =>
      withAttribute(documentOf(epub, file), 'role', 'doc-footnote').map((note) => [
        textOfXml(note),
        ...withAttribute(note, 'role', 'doc-backlink').map(({ attributes }) => attributes.get('href')),
      ]),
    );
    expect(notes).toEqual([
      [
        ['1 百年前に建てられた。', '#t_01_fn-old_call_source'],
        // The translation does not call this one.
        ['2 網は麻である。2 The nets are of hemp.', '#t_01_fn-net_call_source', '#t_01_fn-net_call_source'],
      ],
      [['1 It was built a hundred years ago.', '#t_01_fn-old_call_target']],
    ]);
  });

  test('lies beside the way from text to questions', async () => {
    const { epub } = await programEpub(translationBook, 'linked');
    const ways = ['p-01.xhtml', 'p-01-translation.xhtml', 'p-01-exercises.xhtml'].map((file) =>
      withAttribute(documentOf(epub, file), 'class', 'ways')
        .flatMap(elementsOf)
        .flatMap(({ attributes }) => attributes.get('href') ?? []),
    );
    expect(ways).toEqual([
      ['p-01-translation.xhtml', 'p-01-exercises.xhtml'],
      ['p-01.xhtml', 'p-01-exercises.xhtml'],
      ['p-01.xhtml'],
    ]);
  });
});

test('a view of one language cannot have its translation elsewhere, unless the book says it for the others', async () => {
  const { report, lines } = collector();
  const settings = (editions: string) => ({
    'manuscript/book.yaml': `title: {ja: 港, en: Harbour}\nepub: {translation: linked}\neditions:\n${editions}`,
    'manuscript/01.md': '# 港\n\n船が朝を待つ。\n',
    'translations/en/01.md': '# Harbour\n\nA ship waits for morning.\n',
  });
  await loadBook(memoryFiles(settings('  ja: {view: source-only}\n')), 'book', report);
  expect(lines()).toEqual([]);
  await loadBook(
    memoryFiles(settings('  ja: {view: source-only, epub: {translation: section}}\n')),
    'book',
    report,
  );
  expect(lines()).toEqual([
    expect.stringMatching(
      /^manuscript\/book\.yaml:4:\d+ translation-apart .*`ja`.*`translation: section`.*`source-only`/u,
    ),
  ]);
});
