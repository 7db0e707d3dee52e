import type { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../build/model/message.ts';
import { canaryBook, longAnswer } from './canary-book.ts';
import {
  drawLines,
  epubWith,
  gateFor,
  licence,
  namedPlace,
  pdfWith,
  strayStream,
  strayString,
  type LeakyFile,
} from './leak-files.ts';

const { files, canaries } = canaryBook();
const wordOf = (item: string, field: string, pattern = /./u) =>
  canaries.find((canary) => canary.item === item && canary.field === field && pattern.test(canary.word))
    ?.word ?? '';
const ja = wordOf('of-short', 'answer', /^カ/u);
const en = wordOf('of-short', 'answer', /^c/u);
const kana = wordOf('of-ruby', 'answer', /^か/u);
const half = longAnswer.slice(14, 29);

let gate: (file: LeakyFile) => Promise<readonly Message[]>;

/** `item field` of each leak, the mark of each mark. */
async function found(file: LeakyFile | Promise<LeakyFile>): Promise<readonly string[]> {
  const messages = await gate(await file);
  return messages.map(({ values }) =>
    'mark' in values ? String(values['mark']) : `${values['item']} ${values['field']}`,
  );
}

beforeAll(async () => {
  const read = await gateFor(files, 'student');
  if (read === undefined) throw new Error('the edition conceals nothing');
  gate = read;
});

test('what has no answer in it passes', async () => {
  expect(await found(epubWith(''))).toEqual([]);
  expect(await found(pdfWith(() => undefined))).toEqual([]);
});

test('a book in which nothing is concealed is not searched', async () => {
  expect(await gateFor(files, 'teacher')).toBeUndefined();
});

test.each(canaries)('$word is found, and named as $field of $item', async ({ word, item, field }) => {
  expect(await found(epubWith('', { 'item/hidden.txt': word }))).toContain(`${item} ${field}`);
});

const short = 'of-short answer';
const epubs: Readonly<Record<string, readonly [LeakyFile, string]>> = {
  'in text': [epubWith(`<p>${ja}</p>`), short],
  'in text, divided by elements': [epubWith(`<p>${ja.slice(0, 3)}<b>${ja.slice(3)}</b></p>`), short],
  'in text, written in numbers': [
    epubWith(`<p>${[...ja].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('')}</p>`),
    short,
  ],
  'in text, with a reading in it': [
    epubWith(`<p><ruby>${ja.slice(0, 4)}<rt>とり</rt></ruby>${ja.slice(4)}</p>`),
    short,
  ],
  'as readings of single characters': [
    epubWith(
      `<p><ruby>${[...kana].map((letter) => `字<rp>（</rp><rt>${letter}</rt><rp>）</rp>`).join('')}</ruby></p>`,
    ),
    'of-ruby answer',
  ],
  'in full-width letters': [
    epubWith(
      `<p>${[...en].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')}</p>`,
    ),
    short,
  ],
  'in capitals, hyphenated': [epubWith(`<p>${en.slice(0, 4).toUpperCase()}-\n${en.slice(4)}</p>`), short],
  'in a replacement text': [epubWith(`<img src="a.png" alt="${ja}"/>`), short],
  'in a label': [epubWith(`<span aria-label="${en}"></span>`), short],
  'in an attribute of its own': [epubWith(`<span data-note="${en}"></span>`), short],
  'in a class name': [epubWith(`<span class="${ja}"></span>`), short],
  'in an address': [epubWith(`<a href="https://example.org/${en}">x</a>`), short],
  'in a comment': [epubWith(`<!-- ${en} -->`), short],
  'in a comment that is never closed': [epubWith(`<!-- ${en}`), short],
  'in CDATA': [epubWith(`<p><![CDATA[${en}]]></p>`), short],
  'in a processing instruction': [epubWith(`<?note ${ja}?>`), short],
  'in a style sheet': [epubWith('', { 'item/style/more.css': `p::after { content: "${en}" }` }), short],
  'in a style sheet, escaped': [
    epubWith('', {
      'item/style/more.css': `p::after { content: '${[...ja].map((letter) => `\\${letter.codePointAt(0)?.toString(16)} `).join('')}' }`,
    }),
    short,
  ],
  'in a comment of a style sheet': [epubWith('', { 'item/style/more.css': `/* ${en} */` }), short],
  'in a style element': [epubWith(`<style>p::before { content: "${en}" }</style>`), short],
  'in a drawing': [epubWith('', { 'item/image/a.svg': `<svg><desc>${en}</desc></svg>` }), short],
  'in metadata': [
    epubWith('', { 'item/standard.opf': `<metadata><dc:subject>${en}</dc:subject></metadata>` }),
    short,
  ],
  'in a file that nothing names': [epubWith('', { 'item/answers.json': `{"a": "${en}"}` }), short],
  'in the name of a file': [epubWith('', { [`item/${ja}.txt`]: '' }), short],
  'in the comment of the container': [epubWith('', {}, en), short],
  'by half': [epubWith(`<p>${half}</p>`), 'of-long answer'],
  'by the id of a key entry': [epubWith('<p id="a-of-match">x</p>'), 'a-of-match'],
  'by the id of a further part of a second key': [
    epubWith('<p id="t_a2-of-match_3">x</p>'),
    't_a2-of-match_3',
  ],
  'by a link to a key entry': [epubWith('<a href="p-key.xhtml#a-of-order">x</a>'), 'p-key.xhtml#a-of-order'],
  'by a class': [epubWith('<p class="row q-answer">x</p>'), 'q-answer'],
  'by an attribute': [epubWith('<li data-correct="">x</li>'), 'data-correct'],
  'by the attribute correct': [epubWith('<li correct="true">x</li>'), 'correct'],
  'by its role': [epubWith('<section epub:type="answers">x</section>'), 'answers'],
};

describe('an EPUB that holds an answer', () => {
  test.each(Object.entries(epubs))('%s', async (_, [file, expected]) => {
    expect(await found(file)).toEqual([expected]);
  });
});

const xmp = (text: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:description>${text}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
const pdfs: Readonly<Record<string, readonly [(document: PDFDocument) => void | Promise<void>, string]>> = {
  'on a page': [(document) => drawLines(document, [`It is ${en}.`]), short],
  'on a page, over two lines': [
    (document) => drawLines(document, [`It is ${en.slice(0, 5)}`, en.slice(5)]),
    short,
  ],
  'on a page, in tiny letters': [(document) => drawLines(document, [en], 0.5), short],
  'in the information': [(document) => document.setSubject(ja), short],
  'in the key words': [(document) => document.setKeywords([en]), short],
  'in XMP': [(document) => strayStream(document, xmp(en), { Type: 'Metadata', Subtype: 'XML' }), short],
  'in the outline': [(document) => strayString(document, 'Title', ja), short],
  'in a replacement text': [(document) => strayString(document, 'Alt', ja), short],
  'in a replacing text': [(document) => strayString(document, 'ActualText', en), short],
  'in an expansion': [(document) => strayString(document, 'E', en), short],
  'in the title of an element': [(document) => strayString(document, 'T', en), short],
  'in the id of an element': [(document) => strayString(document, 'ID', ja), short],
  'in a note': [(document) => strayString(document, 'Contents', en), short],
  'in a replacing text on the page': [
    (document) =>
      strayStream(
        document,
        `/Span <</ActualText <FEFF${Buffer.from(ja, 'utf16le').swap16().toString('hex')}>>> BDC EMC`,
        {},
      ),
    short,
  ],
  'in an attachment': [(document) => document.attach(new TextEncoder().encode(en), 'notes.txt'), short],
  'in a stream of no kind': [(document) => strayStream(document, `{"a": "${ja}"}`, {}), short],
  'by half, in the information': [(document) => document.setSubject(half), 'of-long answer'],
  'by a named place': [(document) => namedPlace(document, 'a-of-choice'), 'a-of-choice'],
};

describe('a PDF that holds an answer', () => {
  test.each(Object.entries(pdfs))('%s', async (_, [change, expected]) => {
    expect(await found(pdfWith(change))).toEqual([expected]);
  });

  test('behind its end', async () => {
    const { path, bytes } = await pdfWith(() => undefined);
    const longer = new Uint8Array([...bytes, ...new TextEncoder().encode(`\n%${en}\n`)]);
    expect(await found({ path, bytes: longer })).toEqual([short]);
  });
});

describe('a report that holds an answer', () => {
  const report = (value: object): LeakyFile => ({
    path: 'canary-student.report.json',
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  });

  test('in a warning', async () => {
    expect(await found(report({ warnings: [{ values: { found: en } }] }))).toEqual([short]);
    expect(await found(report({ blocks: { [ja]: '1' } }))).toEqual([short]);
    expect(await found(report({ binding: 'left', pages: [{ side: 'recto' }] }))).toEqual([]);
  });
});

test('the place is that of the question, and the message says what is where', async () => {
  const [message] = await gate(epubWith(`<img src="a.png" alt="${ja}"/>`));
  const lines = (files.get('exercises/01.yaml') ?? '').split('\n');
  // The brace of the question stands in the line before its id.
  const line = lines.findIndex((text) => text.includes('"of-short"'));
  expect(message?.ruleId).toBe('answer-leak');
  expect(message?.place).toMatchObject({ file: 'exercises/01.yaml', line });
  expect(message?.values).toMatchObject({
    file: 'canary-student.epub',
    where: 'item/xhtml/p-01.xhtml <img alt>',
    found: ja,
    edition: 'student',
  });
});

describe('words that everybody may read are no leak', () => {
  test.each([
    ['of the chapter', '<p>漁師は暗いうちに家を出る。</p>'],
    ['of a question', '<p>北</p><p>morning</p><p>どう思いますか。</p>'],
    ['that the program prints', '<p>解答例</p><p>第3章</p><p class="q-choices">True / False</p>'],
    ['of the book itself', '<p>浜田澄（はまだすみ）, The Harbour Book</p>'],
    ['that only begin like an answer', `<p>${en.slice(0, 6)}</p>`],
    ['that stand in two paragraphs', `<p>${ja.slice(0, 4)}</p><p>${ja.slice(4)}</p>`],
    ['that are the id of the question', '<p id="q-of-short" class="q-prompt">x</p>'],
  ])('%s', async (_, body) => {
    expect(await found(epubWith(body))).toEqual([]);
  });

  test('a term and its note, whose meeting may read like an answer', async () => {
    const terms = `
- {term: 氷, reading: こおり, en: finely crushed sea ice, pos: noun, note: {ja: 水の固まり。, en: Cools the caught fish.}}`;
    const answers = new Map(files).set('manuscript/terms.yaml', terms).set(
      'exercises/01.answers.yaml',
      JSON.stringify({
        chapter: '01',
        answers: { 'of-overlay': { answer: { en: 'We want finely crushed sea ice cheaper than here.' } } },
      }),
    );
    const read = await gateFor(answers, 'student');
    const entry = '<p><b>finely crushed sea ice</b>\u2002Cools the caught fish.</p>';
    expect(await read?.(epubWith(entry))).toEqual([]);
    expect(await read?.(epubWith('<p>crushed sea ice cheaper</p>'))).toHaveLength(1);
  });

  test('a sentence printed for the reading of one of its words, which an answer quotes', async () => {
    const sentence = '夜が明けるころに朝の市場へ魚を運んで行く。';
    const items = [
      { id: 'r', type: 'reading', word: '市場', text: { ja: sentence }, answer: 'いちば' },
      {
        id: 's',
        type: 'short',
        prompt: { ja: 'いつか。', en: 'When?' },
        answer: { ja: '明けるころに朝の市場へ魚を運ぶ。' },
      },
    ];
    const book = new Map(files)
      .set('exercises/01.yaml', JSON.stringify({ chapter: '01', sets: [{ id: 'all', items }] }))
      .set('exercises/01.answers.yaml', JSON.stringify({ chapter: '01', answers: {} }));
    const read = await gateFor(book, 'student');
    expect(await read?.(epubWith(`<p>${sentence}</p>`))).toEqual([]);
    const ruby = sentence.replace('市場', '<ruby>市場<rt>いちば</rt></ruby>');
    expect((await read?.(epubWith(`<p>${ruby}</p>`)))?.map(({ values }) => values['item'])).toEqual(['r']);
  });

  test('and a licence that comes with the program is not searched', async () => {
    const answers = new Map(files).set(
      'exercises/01.answers.yaml',
      JSON.stringify({ chapter: '01', answers: { 'of-overlay': { answer: { en: licence.slice(5, 30) } } } }),
    );
    const read = await gateFor(answers, 'student');
    expect(await read?.(epubWith(''))).toEqual([]);
    expect(await read?.(epubWith(`<p>${licence}</p>`))).toHaveLength(1);
  });
});

describe('an edition that answers some questions', () => {
  test('may print these, and no other', async () => {
    const read = await gateFor(files, 'odd');
    const printed = canaries.filter(({ item }) => item === 'of-choice').map(({ word }) => word);
    expect(await read?.(epubWith(`<p id="a-of-choice" class="q-answer">${printed.join('、')}</p>`))).toEqual(
      [],
    );
    const other = wordOf('of-true-false', 'correction');
    expect(await read?.(epubWith(`<p id="a-of-true-false">${other}</p>`))).toHaveLength(2);
  });

  test('or answers without explanations, may print no explanation', async () => {
    const read = await gateFor(files, 'brief');
    expect(await read?.(epubWith(`<p class="q-answer">${ja}</p>`))).toEqual([]);
    const explained = wordOf('of-short', 'explanation');
    expect(await read?.(epubWith(`<p class="q-explanation">${explained}</p>`))).toHaveLength(2);
  });

  test('or shows one language, may not print the other, which may be an answer', async () => {
    const answer = '<p>The market is loud.</p><p>The fishermen leave home in the dark.</p>';
    const messages = await (await gateFor(files, 'ja'))?.(epubWith(answer));
    expect(messages?.map(({ values }) => values['item'])).toEqual(['of-public']);
  });
});
