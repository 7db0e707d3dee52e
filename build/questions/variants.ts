import type { PhrasingContent } from 'mdast';
import { nodeText } from '../tree/plain-text.ts';

/** Upper bound of spellings of one answer: five words with ruby. */
const variantLimit = 32;

/**
 * The other spellings that the ruby of an answer holds: every mixture of words in kanji and words in kana, all kana
 * first, at most 32. `{本|ほん}が{好|す}き` gives ほんがすき, ほんが好き, 本がすき; without ruby there are none.
 */
export function kanaVariants(answer: readonly PhrasingContent[]): readonly string[] {
  const stretches = answer.flatMap(spellingsOf);
  const kana = stretches.map((spellings) => spellings.at(-1) ?? '').join('');
  const written = stretches.map((spellings) => spellings[0] ?? '').join('');
  const all = new Set([kana, ...mixtures(stretches)]);
  all.delete(written);
  return [...all].slice(0, variantLimit);
}

/** Each stretch with its spellings, as written first. */
function spellingsOf(node: PhrasingContent): readonly (readonly string[])[] {
  if (node.type === 'ruby') {
    const base = node.parts.map((part) => part.base).join('');
    const reading = node.parts.map((part) => part.reading).join('');
    return [[base, reading]];
  }
  if ('children' in node) return node.children.flatMap(spellingsOf);
  return [[nodeText(node)]];
}

/** All mixtures; where there would be too many, the later words stay as written. */
function mixtures(stretches: readonly (readonly string[])[]): readonly string[] {
  let results = [''];
  for (const spellings of stretches) {
    const next = spellings.toReversed().flatMap((spelling) => results.map((before) => before + spelling));
    results = next.length <= variantLimit ? next : results.map((before) => before + (spellings[0] ?? ''));
  }
  return results;
}
