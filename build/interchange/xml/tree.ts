import { SaxesParser, type SaxesAttributeNS } from 'saxes';

/** An element of a file of another program, with its place (line and column from 1) and its content in order. */
export interface XmlElement {
  /** Address of its namespace; empty where it has none. */
  readonly namespace: string;
  readonly name: string;
  /** By `name`, or by `{namespace}name` for one that has a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
  readonly column: number;
}

/** Why a text is no XML that we read, and where. */
export interface XmlFault {
  readonly fault: 'not-well-formed' | 'doctype' | 'too-deep';
  readonly detail: string;
  readonly line: number;
  readonly column: number;
}

/** No format that we read nests deeper than a few dozens of elements. */
const deepest = 200;

/** Name of the attributes of the XML namespace, such as `xml:lang`. */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * The root element of an XML 1.0 text with namespaces. A document type is refused, and with it every entity but the
 * five of XML itself: nothing of a foreign file may expand or be fetched.
 */
export function readXml(text: string): XmlElement | XmlFault {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let fault: XmlFault | undefined;
  let start = { line: 1, column: 1 };
  const stop = (kind: XmlFault['fault'], detail: string, place = start): void => {
    fault ??= { fault: kind, detail, ...place };
  };
  const addText = (content: string): void => {
    open.at(-1)?.children.push(content);
  };
  parser.on('error', ({ message }) => {
    // The library's own message begins with the place.
    const here = { line: parser.line, column: parser.column + 1 };
    stop('not-well-formed', message.replace(/^[^a-z]*?\d+:\d+:\s*/u, ''), here);
  });
  parser.on('doctype', () => stop('doctype', '<!DOCTYPE', { line: parser.line, column: parser.column + 1 }));
  parser.on('opentagstart', ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.column - [...name].length - 1) };
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Growing = {
      namespace: uri,
      name: local,
      attributes: attributesOf(Object.values(attributes)),
      children: [],
      ...start,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > deepest) stop('too-deep', String(deepest));
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  // In pieces, so that a hostile file is left at its first fault.
  for (let at = 0; at < text.length && fault === undefined; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
  }
  if (fault === undefined) parser.close();
  return fault ?? root ?? { fault: 'not-well-formed', detail: 'no element', ...start };
}

const pieceLength = 1 << 16;

/** Elements among the children. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Text of an element and of everything inside it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(attributes: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  const named = attributes.filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/');
  return new Map(
    named.map(({ uri, local, value }) => [uri === '' ? local : `{${uri}}${local}`, value] as const),
  );
}
