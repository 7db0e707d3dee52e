/**
 * Which UTF-16 units of a text belong to an occurrence of one of some words; occurrences may overlap. Work is the
 * product of the length of the text and the number of words.
 */
export function wordCover(text: string, words: readonly string[]): (start: number, end: number) => boolean {
  const covered = new Uint8Array(text.length);
  for (const word of new Set(words)) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      covered.fill(1, at, at + word.length);
  }
  return (start, end) => covered.subarray(start, end).includes(1);
}
