import type { ExerciseChapter, ExerciseSet, Item } from '../model/exercise.ts';
import { categoryOf, tagsOf, type SingleItem } from './asked.ts';
import { htmlWording } from './book-wording.ts';
import type { Exporter, ExportInput, FidelityEntry } from './exporter.ts';
import { giftItem } from './gift-item.ts';
import { giftBody } from './gift-question.ts';
import { giftCategory, giftHtml, giftTag, giftTitle } from './gift-text.ts';
import { entryOf, groupReasons } from './reasons.ts';
import { extractedFrom, stimulusOf } from './stem.ts';

/**
 * GIFT, the text format of Moodle. A category for each set; each question is named by its id, which a comment gives as id
 * number too, with its tags. Words are HTML with ruby, in all languages of the book, a paragraph each.
 */
export const gift: Exporter = {
  id: 'gift',
  ending: '.gift.txt',
  namesPages: false,
  holdsAnswers: true,
  checkedBy: 'gift-pegjs',
  make(input, fileName) {
    const blocks: string[] = [];
    const fidelity: FidelityEntry[] = [];
    for (const chapter of input.exercises) {
      for (const set of chapter.sets) writeSet(chapter, set, input, blocks, fidelity);
    }
    const bytes = new TextEncoder().encode(blocks.map((block) => `${block}\n\n`).join(''));
    return Promise.resolve({ artifact: { path: fileName, bytes }, fidelity });
  },
};

function writeSet(
  chapter: ExerciseChapter,
  set: ExerciseSet,
  input: ExportInput,
  blocks: string[],
  fidelity: FidelityEntry[],
): void {
  if (set.items.length === 0) return;
  blocks.push(giftCategory(categoryOf(input.book, chapter, set)));
  const instructions = htmlWording(input.book).blocks(set.instructions);
  if (instructions !== '') {
    const id = `set:${set.id}`;
    blocks.push(`// [id:${id}]\n${giftTitle(id)}${giftHtml(instructions)}`);
  }
  for (const item of set.items) {
    if (item.type !== 'group') {
      writeItem(item, undefined, input, blocks, fidelity);
      continue;
    }
    fidelity.push(entryOf(item, groupReasons(item, 'stimulus-repeated')));
    for (const part of item.items) writeItem(part, item, input, blocks, fidelity);
  }
}

function writeItem(
  item: SingleItem,
  group: Item<'group'> | undefined,
  input: ExportInput,
  blocks: string[],
  fidelity: FidelityEntry[],
): void {
  if (item.audience === 'teacher' || group?.audience === 'teacher') {
    fidelity.push(entryOf(item, ['teacher-only']));
    return;
  }
  const { book, t } = input;
  const wording = htmlWording(book, item);
  const { questions, reasons } = giftItem(item, wording, t);
  const tags = tagsOf(item);
  const shownTags = tags.map((tag) => ` [tag:${giftTag(tag)}]`).join('');
  const shared = group === undefined ? '' : stimulusOf(group, book, htmlWording(book, group));
  const before = shared + extractedFrom(item, book, wording);
  for (const question of questions) {
    const id = question.part === undefined ? item.id : `${item.id}/${question.part}`;
    const body = giftBody({ ...question, stem: before + question.stem });
    blocks.push(`// [id:${id}]${shownTags}\n${giftTitle(id)}${body}`);
  }
  const rewritten = questions.length > 0 && tags.some((tag) => giftTag(tag) !== tag);
  fidelity.push(entryOf(item, rewritten ? [...reasons, 'tag-rewritten'] : reasons));
}
