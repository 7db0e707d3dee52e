import type { PhrasingContent } from 'mdast';
import { inHiragana } from '../../text/kana.ts';

/**
 * A word with its reading as ruby over the kanji alone: 断定する, だんていする gives 断定{だんてい}する. Where the kana of
 * the word could stand at more than one place in the reading, or do not stand in it, the whole word gets one ruby: which
 * kanji has which part is never guessed.
 */
export function spellReading(word: string, reading: string | undefined): readonly PhrasingContent[] {
  if (reading === undefined || !/\p{Script=Han}/u.test(word)) return [{ type: 'text', value: word }];
  const runs = word.match(/[\p{Script=Han}々〆ヶ]+|[^\p{Script=Han}々〆ヶ]+/gu) ?? [];
  const kana = runs.map((run) => (isKanji(run) ? undefined : inHiragana(run)));
  const starts = onlyPlaces(kana, inHiragana(reading));
  if (starts === undefined) return [ruby(word, reading)];
  let [from, next] = [0, 0];
  return runs.map((run, index): PhrasingContent => {
    if (kana[index] === undefined) return ruby(run, reading.slice(from, starts[next] ?? reading.length));
    from = (starts[next] ?? 0) + run.length;
    next += 1;
    return { type: 'text', value: run };
  });
}

/** The runs of a word in kana, and nothing for each run of kanji between them. */
type Runs = readonly (string | undefined)[];

/** Where each run of kana begins in the reading; nothing where that is nowhere, or not the same from both ends. */
function onlyPlaces(runs: Runs, reading: string): readonly number[] | undefined {
  const first = earliestPlaces(runs, reading);
  const mirrored = runs.map((run) => run && backwards(run)).toReversed();
  const last = earliestPlaces(mirrored, backwards(reading))?.toReversed();
  const kana = runs.filter((run) => run !== undefined);
  const isOnly = first?.every((start, index) => {
    const fromEnd = (last?.[index] ?? 0) + (kana[index]?.length ?? 0);
    return start === reading.length - fromEnd;
  });
  return isOnly === true ? first : undefined;
}

/** The earliest beginnings that leave each run of kanji a kana; the first and the last run begin and end the reading. */
function earliestPlaces(runs: Runs, reading: string): readonly number[] | undefined {
  const starts: number[] = [];
  let least = 0;
  for (const [index, run] of runs.entries()) {
    if (run === undefined) {
      least += 1;
      continue;
    }
    const isLast = index === runs.length - 1;
    const start = isLast ? reading.length - run.length : reading.indexOf(run, least);
    if (start < least || (index === 0 && start > 0) || !reading.startsWith(run, start)) return undefined;
    starts.push(start);
    least = start + run.length;
  }
  return least <= reading.length ? starts : undefined;
}

function backwards(text: string): string {
  return [...text].toReversed().join('');
}

function isKanji(run: string): boolean {
  return /^[\p{Script=Han}々〆ヶ]/u.test(run);
}

function ruby(base: string, reading: string): PhrasingContent {
  return { type: 'ruby', parts: [{ base, reading }] };
}
