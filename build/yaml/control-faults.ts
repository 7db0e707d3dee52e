import { visit } from 'yaml';
import type { Document } from 'yaml';
import { controlCharacters } from '../text/control-characters.ts';
import type { SyntaxFault } from './text-fault.ts';

/**
 * Characters that no text holds, one fault a line: as they stand in the file, and as escapes of a text in double quotes,
 * which is told at its beginning.
 */
export function controlFaults(document: Document.Parsed, text: string): readonly SyntaxFault[] {
  const byLine = new Map<number, { readonly offset: number; readonly names: Set<string> }>();
  for (const { offset, name } of [...controlCharacters(text), ...escaped(document, text)]) {
    const line = text.lastIndexOf('\n', offset - 1);
    const known = byLine.get(line) ?? { offset, names: new Set() };
    known.names.add(name);
    byLine.set(line, known);
  }
  return [...byLine.values()].map(({ offset, names }) => ({
    rule: 'control-character',
    offset,
    values: { found: [...names].slice(0, mostNamed).join(', ') },
  }));
}

const mostNamed = 5;

function escaped(document: Document.Parsed, text: string): ReturnType<typeof controlCharacters> {
  const found: { readonly offset: number; readonly name: string }[] = [];
  visit(document, {
    Scalar(_key, { type, value, range }) {
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string') return;
      const [start, end] = range ?? [0, 0];
      if (controlCharacters(text.slice(start, end)).length > 0) return;
      for (const { name } of controlCharacters(value)) found.push({ offset: start, name });
    },
  });
  return found;
}
