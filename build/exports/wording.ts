import type { PhrasingContent } from 'mdast';
import type { LocalizedContent, QuestionReadings } from '../model/exercise.ts';
import type { Ruby } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';
import { escapeHtml, inlineMarkup, rubyElement } from './html.ts';
import { plainText } from '../tree/plain-text.ts';
import { rubyText } from './plain.ts';
import { withReadings } from './with-readings.ts';

/** How a format writes the words of a question. */
export interface Dialect {
  /** Readings over the words, or after them in brackets. */
  readonly ruby: 'element' | 'brackets';
  readonly languageAttribute: 'lang' | 'xml:lang';
  /** Told of each reading that is written in brackets. */
  onBrackets?(): void;
}

/** Writes text in the languages of the book, source first; what stands in one language twice is written once. */
export interface Wording {
  readonly languages: readonly Language[];
  /** A paragraph for each language, one below the other. */
  blocks(content: LocalizedContent, lead?: string): string;
  /** The languages on lines of their own, to stand in a paragraph or a list. */
  lines(content: LocalizedContent): string;
  /** Says the language of an element, as an attribute. */
  attribute(language: Language): string;
  /** Words of one language, white space at their ends kept. */
  phrase(nodes: readonly PhrasingContent[]): string;
  /** All languages in one line of plain text, readings in brackets. */
  plain(content: LocalizedContent): string;
}

/** Writes words as a format has them; readings that would give an answer away, or are not wanted, are left out. */
export function wordingOf(
  languages: readonly Language[],
  dialect: Dialect,
  readings: QuestionReadings = { policy: undefined, suppress: [] },
): Wording {
  const bracketed = (node: Ruby): string => {
    dialect.onBrackets?.();
    return rubyText([node]);
  };
  const markup = {
    ruby: (node: Ruby) => (dialect.ruby === 'element' ? rubyElement(node) : escapeHtml(bracketed(node))),
    deleted: dialect.ruby === 'element' ? 'del' : 'span',
  };
  const phrase = (nodes: readonly PhrasingContent[]): string =>
    inlineMarkup(withReadings(nodes, readings), markup);
  const inside = (nodes: readonly PhrasingContent[]): string => phrase(nodes).trim();
  const attribute = (language: Language) => `${dialect.languageAttribute}="${escapeHtml(language)}"`;
  const each = (content: LocalizedContent) =>
    distinct(content, languages).filter(({ nodes }) => inside(nodes) !== '');
  return {
    languages,
    attribute,
    blocks: (content, lead = '') =>
      each(content)
        .map(({ language, nodes }) => `<p ${attribute(language)}>${lead}${inside(nodes)}</p>`)
        .join(''),
    lines: (content) =>
      each(content)
        .map(({ language, nodes }) => `<span ${attribute(language)}>${inside(nodes)}</span>`)
        .join('<br/>'),
    phrase,
    plain: (content) =>
      each(content)
        .map(({ nodes }) => oneLine(plainWords(withReadings(nodes, readings), bracketed)))
        .join(' / '),
  };
}

/** Text with its line ends and runs of space turned into single spaces. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  return text.replaceAll(/[\u0000-\u0020\u007F\u0085\u2028\u2029]+/gu, ' ').trim();
}

function plainWords(nodes: readonly PhrasingContent[], ruby: (node: Ruby) => string): string {
  return nodes
    .map((node) => {
      if (node.type === 'ruby') return ruby(node);
      return 'children' in node ? plainWords(node.children, ruby) : plainText([node]);
    })
    .join('');
}

function distinct(content: LocalizedContent, languages: readonly Language[]) {
  const written = languages.flatMap((language) => {
    const nodes = content.get(language);
    return nodes === undefined ? [] : [{ language, nodes }];
  });
  const texts = written.map(({ nodes }) => plainText(nodes));
  return written.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}
