import { escapeHtml } from './html.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around markup, on one line; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? `<${name}${list(attributes)}/>` : `<${name}${list(attributes)}>${inside}</${name}>`;
}

/** An element whose children stand on lines of their own; empty ones are left out. */
export function block(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const kept = children.filter((child) => child !== '');
  return kept.length === 0
    ? element(name, attributes)
    : `<${name}${list(attributes)}>\n${kept.join('\n')}\n</${name}>`;
}

/** An XML file: the declaration and its root. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Markup as character data; the one sequence that it cannot hold is divided between two sections. */
export function cdata(markup: string): string {
  return markup === '' ? '' : `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function list(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}
