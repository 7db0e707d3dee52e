import type { LocalizedContent } from '../model/exercise.ts';
import { suggestion } from '../yaml/suggest.ts';
import { seenForm } from './alike.ts';
import type { OneOrMany } from './fields.ts';
import { eachValue } from './item-reader.ts';
import type { FieldPath, ItemReader } from './item-reader.ts';

/** Which choices are right, by index; `sound`: whether every value of `answer` names one. */
export interface NamedChoices {
  readonly right: ReadonlySet<number>;
  readonly sound: boolean;
}

/**
 * Reads `answer` of a choice question: the numbers of the right choices, from 1, or their words. Reports values that name no
 * choice, two of them, or one that stands in the list already.
 */
export function readNamedChoices(
  reader: ItemReader,
  answer: OneOrMany<string>,
  choices: readonly LocalizedContent[],
): NamedChoices {
  const named = new Map<number, FieldPath>();
  let sound = true;
  for (const { value, path } of eachValue(answer, ['answer'])) {
    const index = namedChoice(reader, value, path, choices);
    const first = index === undefined ? undefined : named.get(index);
    if (index === undefined || first !== undefined) sound = false;
    if (first !== undefined)
      reader.repeated('repeated-value', path, first, { field: 'answer', found: value });
    else if (index !== undefined) named.set(index, path);
  }
  return { right: new Set(named.keys()), sound };
}

function namedChoice(
  reader: ItemReader,
  value: string,
  path: FieldPath,
  choices: readonly LocalizedContent[],
): number | undefined {
  const words = choices.flatMap((choice) => [...choice.values()].map(seenForm));
  const wanted = seenForm(reader.phrasing(value, path));
  const half = value.normalize('NFKC');
  const isNumber = /^\d{1,3}$/u.test(half);
  const byNumber = isNumber && choices[Number(half) - 1] !== undefined ? Number(half) - 1 : -1;
  const byWords = choices.findIndex((choice) =>
    [...choice.values()].some((content) => seenForm(content) === wanted),
  );
  if (byNumber >= 0 && byWords >= 0 && byNumber !== byWords) {
    reader.fault('ambiguous-choice', path, { found: value, number: byWords + 1 });
    return undefined;
  }
  const index = Math.max(byNumber, byWords);
  if (index < 0) {
    const expected = isNumber ? `1–${choices.length}` : suggestion(value, words);
    reader.fault('no-such-choice', path, { found: value, expected });
    return undefined;
  }
  return index;
}
