import type { Item } from '../model/exercise.ts';
import { bankThings } from '../questions/cloze-bank.ts';
import { acceptedAnswers } from './answers.ts';
import { clozeText, gapsOf, type AskedGap } from './cloze.ts';
import { hasReadings } from './has-readings.ts';
import { besideGaps, gapMarkup } from './moodle-gap.ts';
import type { MoodleType } from './moodle-type.ts';
import type { Reason } from './reasons.ts';
import type { Wording } from './wording.ts';

/** Marks a gap while the words around it are escaped: a noncharacter, which no text holds. */
const here = '\uFDD0';

/** A cloze as a text with gaps inside, in all its languages; with a bank, a list to choose from in each gap. */
export function moodleCloze(item: Item<'cloze'>, wording: Wording, asked: MoodleType): MoodleType {
  const gaps = gapsOf(item, wording);
  if (gaps.length === 0) return { ...asked, type: undefined, reasons: ['nothing-to-ask'] };
  const { each, reasons } = pointsOfGaps(item.points, gaps.length);
  const bracketed =
    item.bank !== 'none' && hasReadings(...bankThings(item)) ? (['ruby-in-brackets'] as const) : [];
  const text = asked.text + clozeText(item, wording, () => here);
  return {
    ...asked,
    text: withGaps(
      text,
      gaps.map((gap) => gapOf(gap, each)),
    ),
    reasons: [...asked.reasons, ...bracketed, ...reasons],
  };
}

/** Sentences to be rewritten, each with a gap behind it. */
export function moodleRows(item: Item<'transform'>, wording: Wording, asked: MoodleType): MoodleType {
  const { each, reasons } = pointsOfGaps(item.points, item.rows.length);
  const rows = item.rows.map(({ from, cue }) => {
    const how = wording.lines(cue);
    return `<li>${wording.lines(from)}<br/>${how === '' ? '' : `${how}<br/>`}${here}</li>`;
  });
  const gaps = item.rows.map((row) => {
    const answers = acceptedAnswers(row, wording.languages).map((text) => ({ text, right: true }));
    return gapMarkup(each, answers, 'SHORTANSWER');
  });
  return {
    ...asked,
    text: withGaps(`${asked.text}<ol>${rows.join('')}</ol>`, gaps),
    reasons: [...asked.reasons, 'rows-as-gaps', ...reasons],
  };
}

function withGaps(html: string, gaps: readonly string[]): string {
  return html
    .split(here)
    .map((words, index) => besideGaps(words) + (gaps[index] ?? ''))
    .join('');
}

function gapOf({ answers, bank }: AskedGap, points: number): string {
  if (bank === undefined) {
    const typed = answers.map((text) => ({ text, right: true }));
    return gapMarkup(points, typed, 'SHORTANSWER');
  }
  return gapMarkup(points, bank, 'MULTICHOICE');
}

/** Points of each gap: the small language has whole numbers alone, and a question counts what its gaps do. */
function pointsOfGaps(
  points: number | undefined,
  gaps: number,
): { readonly each: number; readonly reasons: readonly Reason[] } {
  const each = (points ?? gaps) / gaps;
  if (Number.isInteger(each) && each > 0) return { each, reasons: [] };
  return { each: 1, reasons: ['points-by-gap'] };
}
