import { changesOf } from '../load/check-staleness.ts';
import { coverageOf, type Coverage } from '../lock/coverage.ts';
import {
  translationStates,
  type StatedPair,
  type TranslationState,
  type TranslationStatus,
} from '../model/align-lock.ts';
import type { Translate } from '../model/words.ts';
import { alignedLines } from '../text/terminal-width.ts';

/**
 * The state of one translation for a person: a table of chapters, then every block that is not as it was accepted, with
 * its places and what changed in the source.
 */
export function statusText(
  { language, file, lock, chapters, gone }: TranslationStatus,
  t: Translate,
  spoken: string,
): string {
  const say = (key: string, values = {}) => t(spoken, `cli:${key}`, values);
  const all = chapters.flatMap(({ pairs }) => pairs);
  const shown = translationStates.filter(
    (state) => state === 'ok' || all.some((pair) => pair.state === state),
  );
  const row = (name: string, { states, ...sums }: Coverage): readonly string[] => [
    name,
    `${sums.translated}/${sums.blocks}`,
    share(sums.translatedCharacters, sums.characters),
    String(sums.characters),
    ...(all.some(({ state }) => state === 'omitted') ? [String(sums.omittedCharacters)] : []),
    ...shown.map((state) => String(states[state])),
  ];
  const heads = [say('status-chapter'), say('status-blocks'), say('status-share'), say('status-characters')];
  const omitted = all.some(({ state }) => state === 'omitted') ? [say('status-omitted-characters')] : [];
  const table = alignedLines([
    [...heads, ...omitted, ...shown.map((state) => say(stateWords[state]))],
    ...chapters.map(({ id, pairs }) => row(id, coverageOf(pairs))),
    row(say('status-total'), coverageOf(all)),
  ]);
  const notes = [
    ...(lock === undefined ? [say('status-no-lock', { file })] : []),
    ...all.filter(({ state }) => state !== 'ok').map((pair) => pairLine(pair, say)),
    ...gone.map(({ id }) => say('status-gone', { id, file })),
  ];
  return [language, ...table.map((line) => `  ${line}`), ...notes, ''].join('\n');
}

const stateWords: Readonly<Record<TranslationState, string>> = {
  ok: 'state-ok',
  moved: 'state-moved',
  edited: 'state-edited',
  stale: 'state-stale',
  touched: 'state-touched',
  missing: 'state-missing',
  extra: 'state-extra',
  omitted: 'state-omitted',
};

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

function pairLine(stated: StatedPair, say: Say): string {
  const { pair, state, record } = stated;
  const [source, target] = [pair.source[0]?.place, pair.target[0]?.place];
  const at = (place: typeof source) => (place === undefined ? '∅' : `${place.file}:${place.line}`);
  const isNew = state === 'touched' && record === undefined;
  const was = record !== undefined && record.id !== pair.id ? say('status-was', { id: record.id }) : '';
  const changes = state === 'stale' || state === 'touched' ? changesOf(stated) : '';
  return [
    `${pair.id}  ${say(isNew ? 'state-new' : stateWords[state])}  ${at(source)} ↔ ${at(target)}${was}`,
    ...(changes === '' ? [] : [`    ${changes}`]),
  ].join('\n');
}

/** A share in whole percent, rounded down: 100 means all. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((part * 100) / whole)}%`;
}
