import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { TypeConfig } from '../model/config.ts';
import type { Language } from '../model/place.ts';
import type { Cell, RenderedBook, Row, Section, TableFrame } from '../model/rendered.ts';
import { hyphenator, type Hyphenate } from '../text/hyphenate.ts';
import { isJapanese } from '../text/languages.ts';
import { markForeignRuns } from '../tree/foreign-runs.ts';
import { isBesideText } from '../tree/hast-text.ts';
import { setRuby } from './set-ruby.ts';

/**
 * The words of a book as they are set on paper; nothing of it concerns screens, and no word changes. Runs of another
 * script get their language, and with it their typeface; readings get room; Japanese gets what style sheets cannot say;
 * words of other languages are divided where `type.hyphenate` asks for it, but
 * not emphasised ones, which are mostly foreign. `recall` may give a section that was set in this style before.
 */
export function setType(
  rendered: RenderedBook,
  style: WordStyle,
  recall: (index: number, set: () => Section) => Section = (_, set) => set(),
): RenderedBook {
  const set: SetContent = (nodes, language) => setContent(nodes, language, style);
  const sections = rendered.sections.map((section, index) => recall(index, () => setSection(section, set)));
  return { ...rendered, sections };
}

/** How the words of a book are to be set. */
export function wordStyle(book: Book, { hyphenate }: TypeConfig): WordStyle {
  const keeps = hyphenate ? wordsToKeep(book) : new Set<string>();
  return { source: book.source, latin: book.target, keeps, divides: hyphenate };
}

type SetContent = (nodes: readonly ElementContent[], language: Language) => readonly ElementContent[];

/** How the words of a book are set. */
export interface WordStyle {
  readonly source: Language;
  /** The language of the book's own text in Latin letters. */
  readonly latin?: Language | undefined;
  /** Words that are never divided, in lower case. */
  readonly keeps: ReadonlySet<string>;
  readonly divides: boolean;
}

/** Some content of one language, as it is set on paper. */
export function setContent(
  nodes: readonly ElementContent[],
  language: Language,
  style: WordStyle,
): readonly ElementContent[] {
  return setWords(setRuby(markForeignRuns(nodes, language, style.source, style.latin)), language, style);
}

function setSection(section: Section, set: SetContent): Section {
  const frames = new Map<TableFrame, TableFrame>();
  const cell = (given: Cell): Cell => ({ ...given, content: set(given.content, given.language) });
  const row = (given: Row): Row => ({
    ...given,
    cells: given.cells.map(cell).map((done) => (isAside(given) ? withSmallerWords(done) : done)),
    table: given.table === undefined ? undefined : frameOf(given.table, set, frames),
  });
  return {
    ...section,
    rows: section.rows.map(row),
    notes: section.notes.map((note) => ({ ...note, cells: note.cells.map(cell) })),
    opposite: section.opposite === undefined ? undefined : setSection(section.opposite, set),
  };
}

/** What is said about a question and its answer. */
function isAside(row: Row): boolean {
  return /\bq-(?:hint|accept|correction|explanation|rubric)\b/u.test(row.style);
}

/**
 * Paragraphs whose words are smaller by an element inside them: a paragraph that is smaller itself has base lines of its
 * own, off those of the page.
 */
function withSmallerWords(cell: Cell): Cell {
  const content = cell.content.map((node) =>
    node.type === 'element' && node.tagName === 'p'
      ? { ...node, children: [h('span', { className: ['smaller'] }, node.children)] }
      : node,
  );
  return { ...cell, content };
}

/** Rows of one table go on sharing one frame. */
function frameOf(frame: TableFrame, set: SetContent, known: Map<TableFrame, TableFrame>): TableFrame {
  const made = known.get(frame) ?? {
    ...frame,
    head: frame.head.map((row): Element => ({ ...row, children: [...set(row.children, '')] })),
  };
  known.set(frame, made);
  return made;
}

/** Text node by text node; `language` is that of the nearest element that names one. */
function setWords(
  nodes: readonly ElementContent[],
  language: Language,
  style: WordStyle,
): readonly ElementContent[] {
  const words = wordsOf(language, style);
  return nodes.map((node): ElementContent => {
    if (node.type === 'text') return { ...node, value: words(node.value) };
    if (node.type !== 'element' || isLeftAlone(node)) return node;
    const own = node.properties['lang'];
    const inner = typeof own === 'string' ? own : language;
    const set = node.tagName === 'em' ? { ...style, divides: false } : style;
    const inside = setWords(node.children, inner, set);
    const children = node.tagName === 'em' && isJapanese(inner) ? dotted(inside) : [...inside];
    const names = [
      ...(opensWithBracket(node, inner) ? ['opens-bracket'] : []),
      ...(isInLetters(node, inner) ? ['in-letters'] : []),
    ];
    return names.length === 0
      ? { ...node, children }
      : { ...node, properties: withClasses(node, names), children };
  });
}

/** Code, addresses, generated words, drawings. */
function isLeftAlone(element: Element): boolean {
  const classes = element.properties['className'];
  return (
    whole.has(element.tagName) || isBesideText(element) || (Array.isArray(classes) && classes.includes('url'))
  );
}

const whole: ReadonlySet<string> = new Set(['code', 'pre', 'svg', 'math', 'ruby', 'img']);

/** Every letter with its own marks in an element of its own, over which the style sheet draws a dot. */
function dotted(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return isLeftAlone(node) ? [node] : [{ ...node, children: dotted(node.children) }];
    }
    return node.type === 'text'
      ? node.value
          .split(/([\p{L}\p{N}][\p{M}\u{e0100}-\u{e01ef}]*)/u)
          .flatMap((part, index): ElementContent[] =>
            part === ''
              ? []
              : index % 2 === 0
                ? [{ type: 'text', value: part }]
                : [h('span', { className: ['dotted'] }, part)],
          )
      : [node];
  });
}

function wordsOf(language: Language, style: WordStyle): Hyphenate {
  if (isJapanese(language)) return withoutBadStarts;
  const divide = style.divides ? hyphenator(language, style.keeps) : undefined;
  return divide ?? ((text) => text);
}

/**
 * Marks that `line-break: strict` lets stand at the beginning of a line, though they are forms of such as may not: the
 * wave dash of other systems, and the middle dot of Latin script. A word joiner holds them to what they follow.
 */
function withoutBadStarts(text: string): string {
  return text.replace(/(?<=[^\s\u2060])[～·]/gu, '\u2060$&');
}

/** A paragraph that opens with a bracket, whose own white room is half of the indent. */
function opensWithBracket(element: Element, language: Language): boolean {
  return element.tagName === 'p' && isJapanese(language) && /^[「『（〈《【〔“‘]/u.test(firstWords(element));
}

/** A paragraph of Japanese that is for the greater part a title or address in letters. */
function isInLetters(element: Element, language: Language): boolean {
  if (element.tagName !== 'p' || !isJapanese(language)) return false;
  const words = toString(element);
  const letters = words.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  return letters * 2 > words.replace(/\s/gu, '').length;
}

function firstWords(element: Element): string {
  for (const child of element.children) {
    const words = child.type === 'text' ? child.value : child.type === 'element' ? firstWords(child) : '';
    if (words !== '') return words;
  }
  return '';
}

function withClasses(element: Element, names: readonly string[]): Element['properties'] {
  const classes = element.properties['className'];
  return { ...element.properties, className: [...(Array.isArray(classes) ? classes : []), ...names] };
}

/** Names and terms of the book, which are never divided: words of its terms in every language, in lower case. */
function wordsToKeep(book: Book): ReadonlySet<string> {
  const words = book.terms.flatMap((term) => [term.term, ...Object.values(term.translations)]);
  return new Set(words.flatMap((words) => words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
}
