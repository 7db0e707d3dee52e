type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around markup; attributes without a value are left out. */
export function xml(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? `<${name}${list(attributes)}/>` : `${startTag(name, attributes)}${inside}</${name}>`;
}

/** The start of an element whose end is written elsewhere. */
export function startTag(name: string, attributes: Attributes): string {
  return `<${name}${list(attributes)}>`;
}

function list(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attributeText(String(value))}"`))
    .join('');
}

/** White space other than a space would be made one when the file is read (XML 1.0, 3.3.3). */
function attributeText(value: string): string {
  return xmlText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Children on lines of their own, two columns further in. */
export function indented(...children: readonly string[]): string {
  const kept = children.filter((child) => child !== '');
  return kept.length === 0 ? '' : `\n${kept.join('\n')}\n`;
}

/** Text as character data of XML 1.0; what XML cannot hold is in no text of a book. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A file: the declaration and its root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
