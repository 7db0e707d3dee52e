import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { Language } from '../model/place.ts';
import type { Part, PartContext } from './question-type.ts';

/** Anything by language: contents, cloze texts, word banks. */
export type ByLanguage = ReadonlyMap<Language, unknown>;

export interface PartStyle {
  readonly style: string;
  readonly breakInside: 'lines' | 'avoid';
}

/**
 * A part that holds author's text. Written in every language of the edition, it stands side by side; otherwise it is
 * material in one language (`pairs: [{left: 犬, right: dog}]`) and is printed once, over the full width, in the first
 * language of the edition that all of it has, or else in any that all of it has.
 */
export function textPart(
  kind: PartStyle,
  texts: readonly ByLanguage[],
  context: PartContext,
  render: (language: Language) => readonly ElementContent[],
): Part {
  const complete = (language: Language) => texts.every((text) => text.has(language));
  if (context.languages.every(complete)) {
    return {
      ...kind,
      content: new Map(context.languages.map((language) => [language, render(language)])),
      shared: undefined,
      keepWithNext: false,
    };
  }
  const written = [...context.languages, ...(texts[0]?.keys() ?? [])];
  const language = written.find(complete) ?? written[0];
  if (language === undefined) return sharedPart(kind, []);
  const spoken = languageOfWords(language, context.languages);
  const content = spoken === language ? render(language) : render(language).map(wordsIn(spoken));
  return sharedPart(kind, [h('div', { lang: language }, [...content])]);
}

/** In which language words are printed beside a text: in its own where the edition has that, else in the edition's first. */
export function languageOfWords(text: Language, languages: readonly Language[]): Language {
  return languages.includes(text) ? text : (languages[0] ?? text);
}

/** Says of the words that no author wrote (`generated`) in which language they are. */
function wordsIn(language: Language): (node: ElementContent) => ElementContent {
  const marked = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    return node.properties['dataGenerated'] !== undefined && isOfQuestion(node)
      ? { ...node, properties: { ...node.properties, lang: language } }
      : { ...node, children: node.children.map(marked) };
  };
  return marked;
}

/** A reference that an author wrote into the text is generated, too, but speaks its language. */
function isOfQuestion({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => String(name).startsWith('q-'));
}

/** A part that belongs to no language. */
export function sharedPart(kind: PartStyle, shared: readonly ElementContent[]): Part {
  return { ...kind, content: undefined, shared, keepWithNext: false };
}

/** A part of printed words alone, in each language of the edition. */
export function wordPart(
  kind: PartStyle,
  context: PartContext,
  render: (language: Language) => readonly ElementContent[],
): Part {
  return textPart(kind, [], context, render);
}

/** Keeps the parts of one question together: each with the next, the last free; room in pieces may be parted. */
export function chained(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    return {
      ...part,
      keepWithNext: next !== undefined && !(isRoom(part) && isRoom(next)),
    };
  });
}

/** Room to write in, or a piece of it. */
function isRoom({ style }: Part): boolean {
  return style.split(' ')[0] === 'q-space';
}

/** Words that no author wrote: the text gate leaves them out. */
export function generated(style: string, children: readonly (ElementContent | string)[]): ElementContent {
  return h('span', { className: [style], dataGenerated: '' }, [...children]);
}

/** Printed words after a text: a line may end before them, not within. */
export function appended(style: string, children: readonly (ElementContent | string)[]): ElementContent {
  return generated(style, [' ', h('span', { className: ['q-unbroken'] }, [...children])]);
}

/** What stands before and after words in parentheses. */
export function parentheses(
  language: Language,
  { t }: Pick<PartContext, 't'>,
): readonly [open: string, close: string] {
  const [open = '', close = ''] = t(language, 'questions:parentheses').split('…');
  return [open, close];
}

/** Author's text in one language, nothing where it has none. */
export function phrase(
  content: ReadonlyMap<Language, readonly PhrasingContent[]>,
  language: Language,
  context: PartContext,
): readonly ElementContent[] {
  const nodes = content.get(language);
  return nodes === undefined ? [] : context.phrasing(nodes, language);
}

/**
 * Author's text beside other text of the same part: where it is not written in the language of the part, it stands in
 * the first language of the edition, or else the first of its own, that it has, and is marked as such.
 */
export function anyPhrase(
  content: ReadonlyMap<Language, readonly PhrasingContent[]>,
  language: Language,
  context: PartContext,
): readonly ElementContent[] {
  const written = [language, ...context.languages, ...content.keys()].find((other) => content.has(other));
  if (written === undefined || written === language) return phrase(content, language, context);
  return [h('span', { lang: written }, [...phrase(content, written, context)])];
}

/** Pieces one after the other with the language's own separator. */
export function listed(
  pieces: readonly (readonly ElementContent[])[],
  language: Language,
  context: Pick<PartContext, 't'>,
  separator: `${'list' | 'alternative' | 'sequence' | 'bank' | 'word'}-separator`,
): readonly ElementContent[] {
  const between = generated('q-separator', [context.t(language, `questions:${separator}`)]);
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]));
}
