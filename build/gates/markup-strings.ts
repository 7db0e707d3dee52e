import { breakMark } from '../text/searched-form.ts';
import { markupTokens, type MarkupAttribute, type MarkupToken } from './markup-tokens.ts';
import { styleStrings } from './style-strings.ts';
import type { WrittenMark, WrittenPiece } from './written-text.ts';

/** What can be read in one file of markup. */
export interface MarkupStrings {
  /** Its words with readings where they stand, without them, and with readings in the place of words. */
  readonly text: readonly [written: string, withoutReadings: string, spoken: string];
  /** Comments, style sheets, and values of attributes in which words may stand. */
  readonly hidden: readonly WrittenPiece[];
  /** Declarations, and values of attributes and elements that machines go by. */
  readonly names: readonly WrittenPiece[];
  readonly attributes: readonly WrittenMark[];
}

/** Elements that do not end a stretch of words. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code em i mark q rb rp rt rtc ruby s small span strong sub sup tspan u wbr'.split(
    ' ',
  ),
);

/** Elements whose text comes from a fixed list, or is a number of the file. */
const nameElements: ReadonlySet<string> = new Set([
  ...['meta', 'format', 'language', 'identifier', 'producer', 'creatortool'],
]);
const styleElements: ReadonlySet<string> = new Set(['style', 'script']);

/** Attributes whose values are no words of anybody; `href` and `src` only where they stay in the book. */
const nameAttributes =
  /^(?:xmlns(?::.*)?|id|class|style|lang|xml:.*|epub:type|role|rel|type|media-type|properties|property|scheme|refines|unique-identifier|version|prefix|idref|linear|headers|scope|for|name|charset|toc|content-type|dir|opf:.*|full-path|playOrder|http-equiv|aria-(?:labelledby|describedby|hidden|details)|d|points|transform|viewBox|fill|stroke.*|font-.*|text-anchor|(?:xlink:)?href|src|epub:textref|media-overlay|clip(?:Begin|End))$/u;

/** Reads a file of markup; `file` names it in the places. */
export function markupStrings(markup: string, file: string): MarkupStrings {
  const reader = wordReader();
  const [hidden, names]: [WrittenPiece[], WrittenPiece[]] = [[], []];
  const attributes: WrittenMark[] = [];
  let around = '';
  for (const token of markupTokens(markup)) {
    if (token.type === 'text') {
      if (styleElements.has(around)) hidden.push(...styleStrings(token.text, file));
      else if (nameElements.has(around)) names.push({ text: token.text, where: `${file} <${around}>` });
      else reader.add(token.text);
    } else if (token.type === 'comment') hidden.push({ text: token.text, where: `${file} <!-- -->` });
    else if (token.type === 'declaration') names.push({ text: token.text, where: `${file} <?…>` });
    else {
      reader.pass(token);
      if (token.type === 'close') around = '';
      else {
        if (!token.empty) around = token.element;
        for (const one of token.attributes) {
          const where = `${file} <${token.tag} ${one.attribute}>`;
          attributes.push({ ...one, where });
          (isName(one) ? names : hidden).push({ text: one.value, where });
        }
      }
    }
  }
  return { text: reader.ways(), hidden, names, attributes };
}

/** Puts words together in the three ways in which ruby can be read. */
function wordReader() {
  let [written, withoutReadings, spoken] = ['', '', ''];
  const open = { ruby: 0, rt: 0, rp: 0 };
  return {
    add(words: string): void {
      written += words;
      if (open.rt === 0 && open.rp === 0) withoutReadings += words;
      if (open.rp === 0 && (open.ruby === 0 || open.rt > 0)) spoken += words;
    },
    pass(token: Extract<MarkupToken, { readonly element: string }>): void {
      const { element } = token;
      if (!inline.has(element)) this.add(breakMark);
      if (element !== 'ruby' && element !== 'rt' && element !== 'rp') return;
      if (token.type === 'close') open[element] = Math.max(0, open[element] - 1);
      else if (!token.empty) open[element] += 1;
    },
    ways: (): MarkupStrings['text'] => [written, withoutReadings, spoken],
  };
}

function isName({ attribute, value }: MarkupAttribute): boolean {
  return nameAttributes.test(attribute) && !/^(?:https?|mailto):/iu.test(value);
}
