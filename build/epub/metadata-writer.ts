import type { OnIllegal } from './xml.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/** Writes one element of the metadata. */
export type Write = (name: string, attributes: Readonly<Record<string, string>>, words: string) => string;

/** One element a call; empty words give nothing, because empty metadata is an error. */
export function writer(onIllegal: OnIllegal): Write {
  return (name, attributes, words) => {
    if (words.trim() === '') return '';
    const pairs = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${escapeAttribute(value, onIllegal)}"`,
    );
    return `<${name}${pairs.join('')}>${escapeText(words.trim(), onIllegal)}</${name}>`;
  };
}

/** A statement about another one, which has the id. */
export function refinement(
  write: Write,
  id: string,
  property: string,
  value: string,
  more: Readonly<Record<string, string>> = {},
) {
  return write('meta', { refines: `#${id}`, property, ...more }, value);
}
