const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A page number of the front matter: 4 is `iv`. */
export function roman(number: number): string {
  let rest = number;
  let words = '';
  for (const [value, letters] of numerals) {
    while (rest >= value) {
      words += letters;
      rest -= value;
    }
  }
  return words;
}
