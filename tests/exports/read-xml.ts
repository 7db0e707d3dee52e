/** An element of a small XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads XML without DTDs and comments, strictly: what is not well formed is thrown. */
export function readXml(text: string): XmlElement {
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const token =
    /<\?[^?]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)>|<([^\s/>!?]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const match of text.matchAll(token)) {
    end = match.index + match[0].length;
    const [, section, closed, opened, attributes = '', empty, words] = match;
    const top = stack.at(-1)!;
    if (section !== undefined) top.children.push(section);
    else if (words !== undefined) top.children.push(resolved(words));
    else if (closed !== undefined) {
      const last = stack.pop()!;
      if (last.name !== closed) throw new Error(`</${closed}> closes <${last.name}>`);
      stack.at(-1)!.children.push(last);
    } else if (opened !== undefined) {
      const made = { name: opened, attributes: attributesOf(attributes), children: [] };
      if (empty === '/') top.children.push(made);
      else stack.push(made);
    }
  }
  if (end !== text.length || stack.length !== 1)
    throw new Error(`not well formed at ${text.slice(end, end + 40)}`);
  return childElements(stack[0]!)[0]!;
}

/** The elements in an element, of a name where one is given. */
export function childElements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name under an element, at any depth. */
export function findAll(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The text at a path of element names; nothing where it leads nowhere. */
export function textAt(parent: XmlElement, ...path: readonly string[]): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return wordsOf(parent);
  const child = childElements(parent, name)[0];
  return child === undefined ? undefined : textAt(child, ...rest);
}

/** All text in an element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** Text with its character references and named characters resolved. */
export function resolved(text: string): string {
  return text.replaceAll(/&(#\d+|#x[\da-f]+|\w+);/giu, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    const character = known[name];
    if (character === undefined) throw new Error(`unknown ${whole}`);
    return character;
  });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, resolved(value)]),
  );
}
