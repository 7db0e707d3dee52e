/**
 * Finds the first thing in an XML text that is not well formed (XML 1.0, 2.1): tags that do not nest, attributes
 * without quotes or twice, `&` and `<` that are none, more than `depthLimit` levels. Names what was found; nothing when all is well. Document types
 * and entities of one's own are taken as faults, so this suits drawings, not XML at large.
 */
export function xmlFault(source: string, depthLimit: number): string | undefined {
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const match of source.matchAll(markup)) {
    const textFault = checkText(source.slice(end, match.index), open.length > 0);
    if (textFault !== undefined) return textFault;
    end = match.index + match[0].length;
    const { close, name, attributes, empty } = match.groups ?? {};
    if (close !== undefined) {
      if (open.pop() !== close) return `</${close}>`;
    } else if (name !== undefined) {
      const twice = repeated(attributes ?? '');
      if (twice !== undefined) return twice;
      if (open.length === 0) roots += 1;
      if (empty === undefined) open.push(name);
      if (open.length > depthLimit) return `> ${depthLimit} × <…>`;
    }
  }
  const unclosed = open.at(-1);
  return (
    checkText(source.slice(end), open.length > 0) ??
    (unclosed !== undefined ? `<${unclosed}>` : rootFault(roots))
  );
}

const tagName = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.\-]*`;
const value = String.raw`"(?:[^<&"]|&(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)*"|'(?:[^<&']|&(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)*'`;

/** Comments, CDATA, the declaration, end tags, start tags. What matches none of them is text. */
const markup = new RegExp(
  String.raw`<!--(?:(?!--)[^])*-->|<!\[CDATA\[(?:(?!\]\]>|<!\[CDATA\[)[^])*\]\]>|<\?xml\s[^?]*\?>` +
    String.raw`|</(?<close>${tagName})\s*>|<(?<name>${tagName})(?<attributes>(?:\s+${tagName}\s*=\s*(?:${value}))*)\s*(?<empty>/)?>`,
  'gu',
);

function checkText(text: string, inside: boolean): string | undefined {
  const found = /<[^]{0,20}|&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)[^]{0,10}/iu.exec(text)?.[0];
  if (found !== undefined) return found;
  return inside
    ? undefined
    : text
        .replace(/^\ufeff/u, '')
        .trim()
        .slice(0, 20) || undefined;
}

function repeated(attributes: string): string | undefined {
  const seen = new Set<string>();
  for (const [, name = ''] of attributes.matchAll(
    new RegExp(String.raw`\s(${tagName})\s*=\s*(?:${value})`, 'gu'),
  )) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

function rootFault(roots: number): string | undefined {
  return roots === 1 ? undefined : `${roots} × <…>`;
}
