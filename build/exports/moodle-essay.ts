import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { markingNotes, rubricList } from './marking.ts';
import { htmlElement } from './moodle-question.ts';
import type { MoodleType } from './moodle-type.ts';
import type { Reason } from './reasons.ts';
import type { Wording } from './wording.ts';
import { element } from './xml.ts';

/** A question for a person to mark: model answer and rubric go to graders. */
export function essay(
  item: Item<'short' | 'extract' | 'translate' | 'essay'>,
  text: string,
  general: string,
  wording: Wording,
  t: Translate,
): MoodleType {
  const length = 'length' in item ? item.length : undefined;
  const reasons: Reason[] = ['marking-for-graders'];
  if (item.type === 'translate') reasons.push('asked-as-essay');
  if (length?.unit === 'characters') reasons.push('length-in-words');
  const words = length?.unit === 'words' ? length : undefined;
  const fields = [
    ...essayFields(markingNotes(item, wording, t)),
    words?.min === undefined ? '' : element('minwordlimit', {}, String(words.min)),
    words?.max === undefined ? '' : element('maxwordlimit', {}, String(words.max)),
  ];
  return { type: 'essay', text, general, fields, reasons };
}

function essayFields(notes: string): readonly string[] {
  return [
    element('responseformat', {}, 'editor'),
    element('responserequired', {}, '1'),
    element('responsefieldlines', {}, '15'),
    element('attachments', {}, '0'),
    element('attachmentsrequired', {}, '0'),
    htmlElement('graderinfo', notes),
    htmlElement('responsetemplate', ''),
  ];
}

/** Rows of which one has no one answer are written by hand as a whole. */
export function varyingRows(
  item: Item<'transform'>,
  text: string,
  general: string,
  wording: Wording,
  t: Translate,
): MoodleType {
  const rows = item.rows.map(
    ({ from, cue }) => `<li>${wording.lines(from)}${cueText(wording.lines(cue))}</li>`,
  );
  const notes = item.rows.map((row) => markingNotes({ ...item, ...row, rubric: [] }, wording, t)).join('');
  return {
    type: 'essay',
    text: `${text}<ol>${rows.join('')}</ol>`,
    general,
    fields: essayFields(notes + rubricList(item.rubric, wording, t)),
    reasons: ['asked-as-essay', 'marking-for-graders'],
  };
}

function cueText(cue: string): string {
  return cue === '' ? '' : `<br/>${cue}`;
}
