/**
 * Gives the candidate that a misspelt word most likely stands for, or nothing when none is near: at most one slip in
 * three letters. The first of equally near candidates wins, so the answer never depends on chance.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Fills the "did you mean" of a message: the nearest candidate in code marks, or all of them (the first twelve) when
 * none is near. The same words serve every language.
 */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  if (all.length === 0) return '∅';
  const near = nearest(word, all);
  return near === undefined ? firstOf(all) : `\`${near}\``;
}

/** The first twelve of the candidates in code marks. */
export function firstOf(candidates: readonly string[]): string {
  const marked = candidates.slice(0, 12).map((candidate) => `\`${candidate}\``);
  return candidates.length > marked.length ? `${marked.join(', ')} …` : marked.join(', ');
}

/**
 * Edit distance with transpositions (optimal string alignment, Damerau 1964), in UTF-16 units. Words longer than 100
 * units are cut: they are not misspelt keys.
 */
export function editDistance(left: string, right: string): number {
  const a = left.slice(0, 100);
  const b = right.slice(0, 100);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
