/** One attribute as it stands in markup, entities decoded. */
export interface MarkupAttribute {
  readonly attribute: string;
  readonly value: string;
}

/** A piece of markup. `element` is the local name in small letters, `tag` the name as written. */
export type MarkupToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'declaration'; readonly text: string }
  | { readonly type: 'close'; readonly element: string }
  | {
      readonly type: 'open';
      readonly element: string;
      readonly tag: string;
      readonly empty: boolean;
      readonly attributes: readonly MarkupAttribute[];
    };

/** Comment, CDATA, processing instruction, declaration, tag; an attribute may hold `>`. */
const constructs =
  /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!]((?:[^<>"']|"[^"]*"|'[^']*')*)>|<\/([^\s/<>"']+)[^<>]*>|<([^\s/<>"']+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gu;

/**
 * Markup (XHTML, SVG, package documents, XMP) piece by piece, without trusting it to be well-formed: every character of it
 * is in one of the tokens, for what reads as no construct is text.
 */
export function* markupTokens(markup: string): Generator<MarkupToken> {
  let end = 0;
  for (const found of markup.matchAll(constructs)) {
    if (found.index > end) yield text(markup.slice(end, found.index));
    end = found.index + found[0].length;
    yield construct(found);
  }
  if (end < markup.length) yield text(markup.slice(end));
}

function construct([
  ,
  comment,
  data,
  declaration,
  closed,
  tag = '',
  inside = '',
]: RegExpExecArray): MarkupToken {
  if (comment !== undefined) return { type: 'comment', text: decodeEntities(comment) };
  if (data !== undefined) return { type: 'text', text: data };
  if (declaration !== undefined) return { type: 'declaration', text: declaration };
  if (closed !== undefined) return { type: 'close', element: localName(closed) };
  const attributes = attributesOf(inside);
  return { type: 'open', element: localName(tag), tag, empty: inside.endsWith('/'), attributes };
}

function text(markup: string): MarkupToken {
  return { type: 'text', text: decodeEntities(markup) };
}

function localName(tag: string): string {
  return tag.toLowerCase().replace(/^.*:/u, '');
}

function attributesOf(inside: string): readonly MarkupAttribute[] {
  return [...inside.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu)].map(
    ([, attribute = '', double, single, bare]) => ({
      attribute,
      value: decodeEntities(double ?? single ?? bare ?? ''),
    }),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** `&#x7B54;`, `&#31572;` and the names that XML has; other names stay as they are. */
function decodeEntities(markup: string): string {
  return markup.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
