/** Longer quotes are compared by their beginning: enough to find the place, bounded in work. */
const quoteLimit = 120;

/**
 * The stretch of `text` that is most like `quote`, or nothing when even that has less than half in common with it.
 * Approximate matching after Sellers (1980), in UTF-16 units; work is the product of both lengths.
 */
export function nearestText(quote: string, text: string): string | undefined {
  const wanted = quote.slice(0, quoteLimit);
  let costs = Array.from({ length: wanted.length + 1 }, (_, row) => row);
  let starts = costs.map(() => 0);
  let best = { cost: wanted.length, start: 0, end: 0 };
  for (let end = 1; end <= text.length; end += 1) {
    const nextCosts = [0];
    const nextStarts = [end];
    for (let row = 1; row <= wanted.length; row += 1) {
      const same = wanted[row - 1] === text[end - 1];
      const replaced = (costs[row - 1] ?? 0) + (same ? 0 : 1);
      const added = (costs[row] ?? 0) + 1;
      const dropped = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, added, dropped);
      nextCosts.push(cost);
      nextStarts.push(
        (cost === replaced ? starts[row - 1] : cost === added ? starts[row] : nextStarts[row - 1]) ?? 0,
      );
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[wanted.length] ?? wanted.length;
    if (cost < best.cost) best = { cost, start: starts[wanted.length] ?? 0, end };
  }
  return best.cost * 2 > wanted.length ? undefined : wholeCharacters(text, best.start, best.end);
}

/** Never half of a surrogate pair. */
function wholeCharacters(text: string, start: number, end: number): string {
  const isTrail = (index: number) => /^[\udc00-\udfff]/.test(text.charAt(index));
  return text.slice(isTrail(start) ? start - 1 : start, isTrail(end) ? end + 1 : end);
}
