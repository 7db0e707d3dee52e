import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide, folderOf, built, firstChapters } from './finished-books.ts';
import { beadsOf, placePairs, type PlacedPair } from './follow-text.ts';
import { alignedBlocks, writtenItems } from './manuscript.ts';
import { linksOf, navigationOf, type PdfLink } from './pdf-file.ts';
import { bare, readPrinted, type PrintedBook, type PrintedWord } from './printed-book.ts';
import { hasBrowser, hasTool } from './tools.ts';

const purpose = 'printed page numbers';
const ready = hasTool('poppler', purpose) && hasTool('qpdf', purpose) && (await hasBrowser(purpose));

/** Headings of sections and chapters are set larger than anything else in the text; points of a word's box. */
const headingHeight = 15;

describe.skipIf(!ready)('every page number that is printed', () => {
  let folder: string;
  let book: PrintedBook;
  let labels: readonly string[];
  let links: readonly PdfLink[];
  let headings: readonly PlacedPair[];
  let prompts: readonly PlacedPair[];
  let blocks: readonly PlacedPair[];
  const labelOf = (word: PrintedWord) => labels[word.page] ?? '';

  beforeAll(async () => {
    folder = await builtGuide();
    const file = join(folder, 'wahei-reader.pdf');
    book = readPrinted(file);
    labels = navigationOf(file, book.pages.length).labels;
    links = await linksOf(file);
    const written = (await alignedBlocks(firstChapters)).filter(
      ({ kind }) => kind !== 'image' && kind !== 'footnoteDefinition',
    );
    blocks = placePairs(book, beadsOf(written), book.pageOffsets[labels.indexOf('1')]).placed;
    headings = blocks.filter(({ kind }) => kind === 'heading');
    const wanted = writtenItems().map(({ id, prompt }) => {
      return { id, kind: 'question', source: bare(prompt['ja'] ?? ''), target: bare(prompt['en'] ?? '') };
    });
    prompts = placePairs(book, wanted).placed;
  }, 900_000);

  test('in the contents is that of the page where the heading stands', () => {
    const entries = contentsOf(book, labels.indexOf('1'));
    const wrong = entries.filter(({ title, number }) => {
      const page = labels.indexOf(number);
      // Figures and tables have lists of their own, with the words of their captions.
      if (/^[図表]\d/u.test(title)) {
        return !book.text.slice(book.pageOffsets[page], book.pageOffsets[page + 1]).includes(title);
      }
      const large = book.words.filter((word) => word.page === page && word.bottom - word.top > headingHeight);
      return !bare(large.map(({ text }) => text).join('')).includes(title);
    });
    expect(wrong).toEqual([]);
    const listed = new Set(entries.map(({ title, number }) => `${title} ${number}`));
    // Of a written part the contents name its title alone; its sections are in the outline.
    const parts = headings.filter(({ id }) => id.startsWith('bibliography/'));
    const sections = new Set(parts.slice(1));
    const named = headings
      .filter((heading) => !sections.has(heading))
      .map(({ texts, source }) => `${texts.source} ${labelOf(source)}`);
    expect(named.filter((entry) => !listed.has(entry))).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
    const captions = blocks.filter(
      ({ kind, texts }) => kind === 'caption' && !texts.source.startsWith('（出所）'),
    );
    const unlisted = captions.filter(
      ({ texts, source }) =>
        !entries.some(({ title, number }) => title.endsWith(texts.source) && number === labelOf(source)),
    );
    expect(unlisted).toEqual([]);
    expect(captions.length).toBe(5);
    console.info(`contents: ${entries.length} entries`);
  });

  test('beside a link is that of the page to which the link leads', () => {
    const numbers = pageNumbers(book).filter(({ word }) => labels.indexOf('1') <= word.page);
    const middle = (book.pages[0]?.width ?? 0) / 2;
    const wrong = numbers.filter(
      ({ number, word }) => labels[linkAt(links, word, middle)?.to ?? -1] !== number,
    );
    expect(numbers.length).toBeGreaterThan(100);
    expect(wrong.map(({ number, word }) => `p. ${number} on ${labelOf(word)}`)).toEqual([]);
    expect(links.filter(({ to }) => to === undefined)).toEqual([]);
    const told = links.filter(({ contents }) => /^p\. \S+$/u.test(contents));
    expect(told.filter(({ contents, to }) => contents !== `p. ${labels[to ?? -1]}`)).toEqual([]);
    console.info(`links: ${links.length}; page numbers beside them: ${numbers.length}`);
  });

  test('of a heading, figure or table that the text names is the real one', () => {
    const references = [...book.text.matchAll(/(.{1,40})[（(]p\.(\d+|[ivx]+)[)）]/gu)];
    const captions = blocks.filter(({ kind }) => kind === 'caption');
    let found = 0;
    for (const [, before = '', number] of references) {
      const float = /(?:図|表|Figure|Table)\d+$/u.exec(before)?.[0];
      const target =
        float === undefined
          ? headings.find(({ texts }) => before.endsWith(texts.source) || before.endsWith(texts.target))
              ?.source
          : captions.find(({ at, texts }) =>
              [at.source - float.length, at.target - float.length].some(
                (start) =>
                  book.text.startsWith(float + texts.source, start) ||
                  book.text.startsWith(float + texts.target, start),
              ),
            )?.source;
      if (target === undefined) continue;
      found += 1;
      expect(`${before} p. ${number}`).toBe(`${before} p. ${labelOf(target)}`);
    }
    expect(found).toBeGreaterThan(5);
    console.info(`named in the text: ${found}`);
  });

  test('at a question is that of its passage and of its answer', () => {
    const items = new Map(writtenItems().map((item) => [item.id, item]));
    const answers = answerStarts(book, prompts);
    let passages = 0;
    for (const [index, prompt] of prompts.entries()) {
      const next = prompts[index + 1]?.at.source ?? prompt.at.source + 1000;
      const printed = book.text.slice(prompt.at.source, next);
      const block = items.get(prompt.id)?.block;
      const passage = blocks.find(({ id }) => id === block);
      const [, passagePage] = /¶\d+[（、]p\.(\d+)/u.exec(printed) ?? [];
      if (passage !== undefined && passagePage !== undefined) {
        passages += 1;
        expect(`${prompt.id} ${passagePage}`).toBe(`${prompt.id} ${labelOf(passage.source)}`);
      }
      expect(printed, prompt.id).toContain(`→解答p.${labels[answers[index] ?? -1]}`);
    }
    expect(passages).toBeGreaterThan(prompts.length / 2);
    console.info(`questions: ${prompts.length}, with passages: ${passages}`);
  });

  test('in the answers is that of the question', () => {
    const answers = answersIn(book);
    expect(answers.map(({ number }) => number)).toEqual(prompts.map(({ source }) => labelOf(source)));
  });

  test.for(['together with the other editions', 'alone'])(
    'in the key, built %s, is that of the question in the book',
    { timeout: 600_000 },
    async (how) => {
      const alone = how === 'alone';
      const made = alone ? folderOf(await built('key-alone', firstChapters, ['--edition', 'key'])) : folder;
      const key = readPrinted(join(made, 'wahei-key.pdf'));
      const numbers = pageNumbers(key).filter(
        ({ word, passage }) => !passage && word.left < (key.pages[0]?.width ?? 0) / 2,
      );
      expect(numbers.map(({ number }) => number)).toEqual(prompts.map(({ source }) => labelOf(source)));
      expect(key.text).not.toMatch(/p\.(?!\d)/u);
    },
  );
});

interface PrintedNumber {
  readonly number: string;
  readonly word: PrintedWord;
  /** Whether it is that of a passage, and stands behind its number: `¶2, p. 12`. */
  readonly passage: boolean;
}

/** `p. 12`, drawn as two words or as one. */
function pageNumbers(book: PrintedBook): readonly PrintedNumber[] {
  return book.words.flatMap((word, index) => {
    const next = book.words[index + 1];
    if (!/(?:^|[^a-z])p\.$/iu.test(word.text) || next === undefined) return [];
    const number = /^(\d+|[ivx]+)/u.exec(next.text)?.[1];
    const before = `${book.words[index - 1]?.text ?? ''}${word.text}`;
    return number === undefined ? [] : [{ number, word: next, passage: /¶[\d.]+[、,]p\.$/u.test(before) }];
  });
}

/** The link that a number stands in, or the last one before it in its column: a number follows what it belongs to. */
function linkAt(links: readonly PdfLink[], word: PrintedWord, middle: number): PdfLink | undefined {
  const y = (word.top + word.bottom) / 2;
  const around = links.find(({ page, left, right, top, bottom }) => {
    const start = word.left + 1;
    return page === word.page && top <= y && y <= bottom && left <= start && start <= right;
  });
  if (around !== undefined) return around;
  const before = links.filter(({ page, left, right, top, bottom }) => {
    const sameColumn = left < middle === word.left < middle;
    return (
      page === word.page &&
      sameColumn &&
      (bottom < y || (top <= y && (right < word.right || left < word.left)))
    );
  });
  return before.toSorted((a, b) => (Math.abs(a.top - b.top) > 6 ? b.top - a.top : b.left - a.left))[0];
}

/** The Japanese line and the number of each entry on the pages before the text. */
function contentsOf(
  book: PrintedBook,
  text: number,
): readonly { readonly title: string; readonly number: string }[] {
  const words = book.words.filter(({ page }) => page < text);
  const numbers = words.filter(
    ({ text: number, right, page }) => /^\d+$/u.test(number) && right > edge(book, page),
  );
  return numbers.map((number) => {
    const line = words
      .filter(
        (word) => word.page === number.page && Math.abs(word.bottom - number.bottom) < 4 && word !== number,
      )
      .toSorted((a, b) => a.left - b.left)
      .map((word) => word.text);
    const numbered = /^\d+(?:\.\d+)*$/u.test(line[0] ?? '');
    return { title: bare(line.slice(numbered ? 1 : 0).join('')), number: number.text };
  });
}

/** Nothing but page numbers ends further right in the contents. */
function edge(book: PrintedBook, page: number): number {
  return (book.pages[page]?.width ?? 0) - 70;
}

/** The numbers of questions on the answers' pages, in the Japanese column: one an answer. */
function answersIn(book: PrintedBook): readonly PrintedNumber[] {
  const { outline } = navigationOf(book.file, book.pages.length);
  const pageOf = (part: string) => (outline.find(({ title }) => title === part)?.destpageposfrom1 ?? 0) - 1;
  const [first, end] = [pageOf('解答'), pageOf('用語集')];
  return pageNumbers(book).filter(
    ({ word, passage }) =>
      !passage &&
      first <= word.page &&
      word.page < end &&
      word.left < (book.pages[word.page]?.width ?? 0) / 2,
  );
}

/** The page on which each answer begins: with the number of its question, at the left edge of the column. */
function answerStarts(book: PrintedBook, prompts: readonly PlacedPair[]): readonly number[] {
  const ends = answersIn(book).map(({ word }) => book.words.indexOf(word));
  const numbers = prompts.map(({ at }) => book.wordAt(at.source - 1).text);
  const edges = book.pages.map((_, index) =>
    Math.min(...book.words.filter(({ page }) => page === index).map(({ left }) => left)),
  );
  return ends.map((end, index) => {
    const before = book.words.slice(Math.max(0, ends[index - 1] ?? end - 40), end);
    const start = before.findLast(
      ({ text, left, page }) => text === numbers[index] && left < (edges[page] ?? 0) + 2,
    );
    return start?.page ?? -1;
  });
}
