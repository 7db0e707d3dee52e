/** Width of a text in half-width columns: a full-width character takes two (Unicode Annex 11, Wide and Fullwidth). */
export function textColumns(text: string): number {
  let count = 0;
  for (const character of text)
    count += /[\u1100-\u115f\u2e80-\uffdc\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return count;
}
