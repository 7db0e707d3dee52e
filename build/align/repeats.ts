import type { Unit } from './units.ts';

const shortest = 2;

/**
 * Units that repeat the one before them word for word, where the other side is shorter and repeats nothing: a paste
 * too many.
 * Which of two equal blocks is the partner cannot be told from them, so the first is taken.
 */
export function withoutRepeats(
  units: readonly Unit[],
  others: readonly Unit[],
): readonly [readonly Unit[], readonly Unit[]] {
  if (units.length <= others.length) return [units, []];
  const repeated = repeatsIn(units);
  if (repeated.size === 0 || repeatsIn(others).size > 0) return [units, []];
  return [units.filter((unit) => !repeated.has(unit)), [...repeated]];
}

function repeatsIn(units: readonly Unit[]): ReadonlySet<Unit> {
  return new Set(
    units.filter((unit, index) => {
      const before = units[index - 1];
      return before?.kind === unit.kind && before.text === unit.text && unit.text.length >= shortest;
    }),
  );
}
