/** As many things as there are letters can be chosen from in one question. */
export const labelLimit = 26;

/**
 * The letter of the nth thing to choose from, from 0: a, b, c … The same in every language, because the same choice
 * stands in both columns and is named once in the key.
 */
export function label(index: number): string {
  return String.fromCodePoint(0x61 + index);
}
