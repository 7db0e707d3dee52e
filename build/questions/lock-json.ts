import { exerciseLockSchema, type ExerciseLock, type RecordedSet } from '../model/exercise-lock.ts';
import { generatorName } from './generator.ts';

/** The lock as it is written: names in order, a question or a card a line, so that a change is a line of a diff. */
export function lockJson(lock: ExerciseLock): string {
  const versions = sorted(lock.versions).map(([version, sets]) => {
    const entries = sorted(sets).map(([set, record]) => `      ${quoted(set)}: ${setJson(record)}`);
    return `    ${quoted(version)}: ${braced(entries, '    ')}`;
  });
  const cards = sorted(lock.cards).map(
    ([id, { hash, mod }]) => `    ${quoted(id)}: {"hash": ${quoted(hash)}, "mod": ${mod}}`,
  );
  return [
    '{',
    `  "schema": ${quoted(exerciseLockSchema)},`,
    `  "generator": ${quoted(generatorName)},`,
    `  "versions": ${braced(versions, '  ')},`,
    `  "cards": ${braced(cards, '  ')}`,
    '}\n',
  ].join('\n');
}

function setJson({ items, orders }: RecordedSet): string {
  const lines = sorted(orders).map(
    ([item, { things, order }]) =>
      `          ${quoted(item)}: {"things": ${JSON.stringify(things)}, "order": ${JSON.stringify(order)}}`,
  );
  return `{\n        "items": ${JSON.stringify(items)},\n        "orders": ${braced(lines, '        ')}\n      }`;
}

function braced(entries: readonly string[], indent: string): string {
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
