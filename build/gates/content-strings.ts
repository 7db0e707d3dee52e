import type { PhrasingContent } from 'mdast';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Ruby } from '../model/parsed.ts';
import { plainText } from '../tree/plain-text.ts';

/**
 * Inline content as it is read with the eyes and, where it has ruby, as it is read aloud and as it stands in a file, each
 * reading after its word.
 */
export function spellings(content: readonly PhrasingContent[]): readonly string[] {
  const written = plainText(content);
  const spoken = withRuby(content, ({ base, reading }) => reading || base);
  if (spoken === written) return [written];
  return [written, spoken, withRuby(content, ({ base, reading }) => base + reading)];
}

/** `spellings` in every language. */
export function spellingsIn(content: LocalizedContent): readonly string[] {
  return [...content.values()].flatMap(spellings);
}

/** What a file may hold of inline content beside its words: addresses and titles of links. */
export function linkStrings(content: readonly PhrasingContent[]): readonly string[] {
  return content.flatMap((node) => [
    ...('url' in node ? [node.url] : []),
    ...('title' in node && typeof node.title === 'string' ? [node.title] : []),
    ...('alt' in node && typeof node.alt === 'string' ? [node.alt] : []),
    ...(node.type === 'indexMark' && node.reading !== undefined ? [node.reading] : []),
    ...('children' in node ? linkStrings(node.children) : []),
  ]);
}

/** Every string inside plain data, maps and sets included. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) return [...value].flatMap(stringsOf);
  return (value instanceof Set ? [...value] : Object.values(value)).flatMap(stringsOf);
}

function withRuby(
  content: readonly PhrasingContent[],
  print: (part: Ruby['parts'][number]) => string,
): string {
  return content
    .map((node) => {
      if (node.type === 'ruby') return node.parts.map(print).join('');
      return 'children' in node ? withRuby(node.children, print) : plainText([node]);
    })
    .join('');
}
