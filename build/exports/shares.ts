/**
 * Divides 100 per cent into `count` shares that Moodle's list of shares has (others are refused on import), as even as the
 * list allows; nothing where it cannot be done: above 20.
 */
export function sharesOf(count: number): readonly string[] | undefined {
  const even = evenShares[count];
  if (even !== undefined) return Array.from({ length: count }, () => even);
  if (count < 1 || count > 20) return undefined;
  // Tens and fives: 20 − count of the one and 2 · count − 20 of the other make 100.
  return Array.from({ length: count }, (_, index) => (index < 20 - count ? '10' : '5'));
}

/** Whether all shares of so many are the same. */
export function areEven(count: number): boolean {
  return evenShares[count] !== undefined || count === 20;
}

const evenShares: Readonly<Record<number, string>> = {
  1: '100',
  2: '50',
  3: '33.33333',
  4: '25',
  5: '20',
  6: '16.66667',
  7: '14.28571',
  8: '12.5',
  9: '11.11111',
  10: '10',
};
