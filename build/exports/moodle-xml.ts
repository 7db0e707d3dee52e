import type { ExerciseChapter, ExerciseSet, Item } from '../model/exercise.ts';
import { withParts } from '../questions/all-items.ts';
import { categoryOf, tagsOf, type SingleItem } from './asked.ts';
import { htmlWording } from './book-wording.ts';
import type { Exporter, ExportInput, FidelityEntry } from './exporter.ts';
import { moodleType } from './moodle-item.ts';
import { categoryElement, questionElement } from './moodle-question.ts';
import { entryOf, groupReasons, type Reason } from './reasons.ts';
import { extractedFrom, stimulusOf } from './stem.ts';
import { block, xmlFile } from './xml.ts';

/**
 * Moodle XML. A category for each set; name and id number of a question are its id. Instructions, and the text that a
 * group shares, are descriptions before their questions.
 */
export const moodleXml: Exporter = {
  id: 'moodle-xml',
  ending: '.moodle.xml',
  namesPages: false,
  holdsAnswers: true,
  checkedBy: 'xmllint',
  make(input, fileName) {
    const questions: string[] = [];
    const fidelity: FidelityEntry[] = [];
    for (const chapter of input.exercises) {
      for (const set of chapter.sets) writeSet(chapter, set, input, questions, fidelity);
    }
    const bytes = new TextEncoder().encode(xmlFile(block('quiz', {}, ...questions)));
    return Promise.resolve({ artifact: { path: fileName, bytes }, fidelity });
  },
};

function writeSet(
  chapter: ExerciseChapter,
  set: ExerciseSet,
  input: ExportInput,
  questions: string[],
  fidelity: FidelityEntry[],
): void {
  if (set.items.length === 0) return;
  questions.push(categoryElement(categoryOf(input.book, chapter, set)));
  const instructions = htmlWording(input.book).blocks(set.instructions);
  if (instructions !== '') questions.push(description(`set:${set.id}`, instructions));
  for (const item of set.items) {
    if (item.type === 'group') writeGroup(item, input, questions, fidelity);
    else writeItem(item, input, questions, fidelity);
  }
}

function writeGroup(
  group: Item<'group'>,
  input: ExportInput,
  questions: string[],
  fidelity: FidelityEntry[],
): void {
  if (group.audience === 'teacher') {
    fidelity.push(...withParts(group).map((item) => entryOf(item, ['teacher-only'])));
    return;
  }
  const wording = htmlWording(input.book, group);
  questions.push(description(group.id, stimulusOf(group, input.book, wording), tagsOf(group)));
  fidelity.push(entryOf(group, groupReasons(group, 'stimulus-before')));
  for (const part of group.items) writeItem(part, input, questions, fidelity);
}

function writeItem(
  item: SingleItem,
  input: ExportInput,
  questions: string[],
  fidelity: FidelityEntry[],
): void {
  if (item.audience === 'teacher') {
    fidelity.push(entryOf(item, ['teacher-only']));
    return;
  }
  const wording = htmlWording(input.book, item);
  const { type, reasons, ...made } = moodleType(item, wording, input.t);
  const text = extractedFrom(item, input.book, wording) + made.text;
  fidelity.push(entryOf(item, [...reasons, ...lostHints(item, type)]));
  if (type === undefined) return;
  const hints = takesHints(type) ? item.hints.map((hint) => wording.blocks(hint)) : [];
  const points = item.points ?? 1;
  questions.push(questionElement({ ...made, type, id: item.id, text, points, hints, tags: tagsOf(item) }));
}

/** Hints are shown between attempts; these types have one attempt. */
function takesHints(type: string): boolean {
  return type !== 'essay' && type !== 'truefalse';
}

function lostHints(item: Item, type: string | undefined): readonly Reason[] {
  return item.hints.length > 0 && type !== undefined && !takesHints(type) ? ['hints-dropped'] : [];
}

function description(id: string, text: string, tags: readonly string[] = []): string {
  return questionElement({
    type: 'description',
    id,
    text,
    general: '',
    points: 0,
    hints: [],
    tags,
    fields: [],
  });
}
