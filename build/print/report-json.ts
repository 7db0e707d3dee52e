import type { ElementContent } from 'hast';
import { createTranslate } from '../locales/translate.ts';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Message } from '../model/message.ts';
import type { Parity } from '../model/parity.ts';
import type { Row } from '../model/rendered.ts';
import { isWrittenSolid } from '../text/languages.ts';
import type { BookPage } from './lay-out-pages.ts';
import { shortEntry } from './short-pages.ts';

export interface ReportParts {
  readonly book: Book;
  readonly edition: EditionConfig;
  readonly pages: readonly BookPage[];
  /** Where the edition is printed and is an EPUB: what each of them holds. */
  readonly parity?: Parity | undefined;
  readonly warnings: readonly Message[];
  readonly timings: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<string, number>>;
  readonly tools: Readonly<Record<string, string>>;
}

/**
 * `<id>-<edition>.report.json`: pages (with what made one end early), blocks, words, coverage, parity of PDF and EPUB, warnings, timings (ms),
 * tools; besides, compromises of the plan and the peak memory of each stage (MiB, browser included).
 */
export function reportJson(parts: ReportParts): string {
  const { book, edition, timings, memory, tools } = parts;
  const t = createTranslate();
  const line = edition.type.leading;
  const pages = parts.pages.map((page, index, all) => ({
    ...pageEntry(page),
    ...facing(all, index),
    ...optional('short', shortEntry(page, line, t)),
  }));
  const report = {
    book: book.config.id,
    edition: edition.id,
    binding: edition.page.binding,
    pages,
    blocks: firstPages(pages),
    compromises: compromises(parts.pages),
    words: wordCounts(book),
    coverage: coverage(book),
    ...optional('parity', parts.parity),
    warnings: parts.warnings.map(withoutAnswers),
    timings: Object.fromEntries(Object.entries(timings).map(([stage, ms]) => [stage, Math.round(ms)])),
    peakMemory: Object.fromEntries(
      Object.entries(memory).map(([stage, bytes]) => [stage, Math.round(bytes / 2 ** 20)]),
    ),
    tools,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What a message about a question quotes may be its answer, and the report lies beside editions without answers. */
function withoutAnswers(message: Message): Message {
  return message.place.file.startsWith('exercises/') ? { ...message, values: {} } : message;
}

function pageEntry(page: BookPage) {
  return {
    folio: page.label,
    side: page.side,
    fill: page.page === undefined ? 0 : Math.round(page.page.fill * 1000) / 1000,
    blocks: blocksOn(page),
  };
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : { [name]: value };
}

/** The folio of the page that faces this one in the other language, with the same rows. */
function facing(pages: readonly BookPage[], index: number): { readonly facing?: string } {
  const page = pages[index];
  const other = pages[page?.side === 'verso' ? index + 1 : index - 1];
  const faces = page?.page !== undefined && page.section.measured.spaces !== undefined;
  return faces && other !== undefined ? { facing: other.label } : {};
}

function blocksOn(page: BookPage): readonly string[] {
  const { rowOf } = page.section.measured;
  const blocks = (page.page?.pieces ?? []).flatMap((piece) => blocksOfRow(rowOf.get(piece.row)));
  return [...new Set([...blocks, ...(page.page?.notes ?? []).map((note) => note.note)])];
}

/** The row's own block, and others in it: captions of its picture, cells of its line and of the head. */
function blocksOfRow(row: Row | undefined): readonly string[] {
  if (row?.block === undefined) {
    return [];
  }
  const inside = row.cells.flatMap((cell) => cell.content);
  const head = row.style === 'table-row' ? (row.table?.head ?? []) : [];
  return [...claims(head), row.block, ...claims(inside)];
}

/** Blocks that elements say they hold. */
function claims(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') {
      return [];
    }
    const block = node.properties['dataBlock'];
    return [...(typeof block === 'string' ? [block] : []), ...claims(node.children)];
  });
}

function firstPages(pages: readonly ReturnType<typeof pageEntry>[]): Readonly<Record<string, string>> {
  const first: Record<string, string> = {};
  for (const { folio, blocks } of pages) {
    for (const block of blocks) {
      first[block] ??= folio;
    }
  }
  return first;
}

function compromises(pages: readonly BookPage[]) {
  const plans = new Set(pages.map((page) => page.section.plan));
  return [...plans].flatMap((plan) => plan.compromises);
}

/** Languages without spaces between words in characters, others in words. */
function wordCounts(book: Book) {
  const count = { source: 0, target: 0 };
  for (const pair of book.chapters.flatMap((chapter) => chapter.aligned.pairs)) {
    for (const block of pair.source) {
      count.source += amount(block.text, book.source);
    }
    for (const block of pair.target) {
      count.target += amount(block.text, book.target ?? 'en');
    }
  }
  return count;
}

function amount(text: string, language: string): number {
  return isWrittenSolid(language) ? [...text.replace(/\s/gu, '')].length : (text.match(/\S+/gu)?.length ?? 0);
}

function coverage(book: Book) {
  const states = { paired: 0, omitted: 0, extra: 0, missing: 0, orphan: 0 };
  for (const pair of book.chapters.flatMap((chapter) => chapter.aligned.pairs)) {
    states[pair.state] += 1;
  }
  return states;
}
