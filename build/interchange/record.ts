import type { TranslationUnit } from './unit.ts';

/** Hashes of both sides in a line that every format has a place for: `taiyaku source=… target=…`. */
export function recordOf({ source, target }: TranslationUnit): string {
  return `taiyaku source=${source.hash} target=${target?.hash ?? 'none'}`;
}

/** Reads such a line; the hash of a translation that was not there is empty. */
export function readRecord(line: string): { readonly source: string; readonly target: string } | undefined {
  const found = /^\s*taiyaku source=([0-9a-f]{16}) target=([0-9a-f]{16}|none)\s*$/u.exec(line);
  if (found === null) return undefined;
  const [, source = '', target = ''] = found;
  return { source, target: target === 'none' ? '' : target };
}

/** What a block is, for a translator: the headings above it, and its kind. */
export function trailOf({ chapter, trail, kind, source }: TranslationUnit): string {
  const role = source.parts[0]?.block.role;
  return `${[chapter, ...trail].join(' › ')} · ${role ?? kind}`;
}
