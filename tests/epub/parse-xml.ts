/** An element of a parsed XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * A small strict XML parser for the files that the writer makes: well-formed or an error. It knows elements, attributes,
 * text, the declaration and the doctype, five entities and numeric references, and nothing else.
 */
export function parseXml(source: string): XmlElement {
  const top: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [top];
  const body = source.replace(/^<\?xml [^?]*\?>\s*/, '').replace(/^<!DOCTYPE html>\s*/, '');
  const token = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (let found = token.exec(body); found !== null; found = token.exec(body)) {
    end = token.lastIndex;
    const parent = open.at(-1) ?? top;
    const [, closing, opening, attributes = '', empty, text] = found;
    if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`</${closing}> closes <${parent.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element: OpenElement = { name: opening, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (text !== undefined) {
      parent.children.push(decoded(text));
    }
  }
  if (end !== body.length) throw new Error(`not well-formed at: ${body.slice(end, end + 60)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const roots = top.children.filter((child) => typeof child !== 'string');
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error(`${roots.length} roots`);
  return root;
}

/** All elements of a tree in document order. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

/** The characters of a tree. */
export function textOfXml(root: XmlElement): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textOfXml(child))).join('');
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`attribute ${name} twice`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('character not allowed in XML');
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const number = /^#(\d+);$/.exec(name)?.[1];
    const character =
      number === undefined ? entities[name.slice(0, -1)] : String.fromCodePoint(Number(number));
    if (character === undefined || !name.endsWith(';')) throw new Error(`entity ${whole}`);
    return character;
  });
}
