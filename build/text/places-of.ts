/** Offsets at which words stand in a text, from its start; places may overlap. Empty words stand nowhere. */
export function* placesOf(text: string, words: string, from = 0): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** How often words stand in a text. */
export function countOf(text: string, words: string): number {
  let count = 0;
  for (const _ of placesOf(text, words)) count += 1;
  return count;
}

/** The nth place, from 1, at which words stand in a text, at or behind `from`; nothing where there are fewer. */
export function nthPlace(text: string, words: string, nth: number, from = 0): number | undefined {
  let count = 0;
  for (const at of placesOf(text, words, from)) {
    count += 1;
    if (count === nth) return at;
  }
  return undefined;
}
