import type { Block } from '../model/parsed.ts';
import { statedNumbers } from '../text/numbers.ts';
import { inlineAtoms } from '../tree/inline-atoms.ts';
import { featuresOf } from './features.ts';

/** So many signs are enough to know a block by. */
const mostSigns = 4;

/**
 * What a person looks for in the other file to find a block's partner: its numbers, names, code and notes as written,
 * in front of each a middle dot; nothing where it has none.
 */
export function signsOf(block: Block): string {
  const { text, language, content, calls } = block;
  const names = text.matchAll(/[ァ-ヴー]{3,}|(?<=[\p{L},;] )\p{Lu}[\p{L}’'-]+|\p{Lu}{2,}/gu);
  return shown([
    ...statedNumbers(text, language)
      .filter(({ certain }) => certain)
      .map((number) => number.text),
    ...[...names].map(([name]) => name),
    ...inlineAtoms(content).code,
    ...calls.map((label) => `[^${label}]`),
  ]);
}

/** What two blocks have in common that speaks for their being partners, written in the same way. */
export function sharedSigns(source: Block, target: Block): string {
  const { anchors } = featuresOf(source.text, source.language, [source]);
  const { keys } = featuresOf(target.text, target.language, [target]);
  const answered = anchors.flatMap((anchor) => anchor.keys.filter((key) => keys.has(key)).slice(0, 1));
  return shown(answered.flatMap(asWritten));
}

/** The key of an anchor as a person reads it; sounds and marks are no words. */
function asWritten(key: string): readonly string[] {
  const [kind = '', ...rest] = key.split(':');
  const value = rest.join(':');
  if (kind === 'note') return [`[^${value}]`];
  return ['number', 'word', 'code', 'link', 'reading'].includes(kind) ? [value] : [];
}

function shown(signs: readonly string[]): string {
  return [...new Set(signs)]
    .slice(0, mostSigns)
    .map((sign) => ` · ${sign}`)
    .join('');
}
