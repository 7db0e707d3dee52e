import type { Nodes } from 'mdast';
import type { TextFile } from '../../model/project.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';

/**
 * The lines, comments and strings of the code in some files: what programs take out of code for translation. Code itself
 * is the same in all languages of a book.
 */
export function codeLines(files: readonly TextFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of files) {
    const root = nestsTooDeeply(text) === undefined ? parseMarkdown(text) : undefined;
    const waiting: Nodes[] = root === undefined ? [] : [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if ('children' in node) waiting.push(...node.children);
      if (node.type !== 'code') continue;
      for (const line of node.value.split('\n')) {
        found.add(line.trim());
        found.add(
          line
            .replace(/^.*?(?:\/\/+!?|\/\*+|#+|--|^\s*\*)\s*/u, '')
            .replace(/\s*\*\/\s*$/u, '')
            .trim(),
        );
        for (const [, inside = ''] of line.matchAll(/["']([^"']*)["']/gu)) found.add(inside.trim());
        for (const [quoted] of line.matchAll(/"[^"]*"/gu)) found.add(quoted);
      }
    }
  }
  return found;
}
