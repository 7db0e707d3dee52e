import type { AnswerPlace, EditionConfig, QuestionSelection } from '../model/config.ts';
import type { ExerciseChapter, Item } from '../model/exercise.ts';
import type { SheetChapter, SheetItem, SheetSet } from '../model/sheet.ts';
import { withoutAnswers } from './index.ts';

/** What an edition says about its questions. */
export type SheetPolicy = Pick<EditionConfig, 'answers' | 'select' | 'audience' | 'version'>;

/**
 * The questions of a chapter as an edition has them: those that it selects, numbered, and of each answer as much as its
 * places of answers print. What no place prints is not in the result at all, so that nothing made of it can show it.
 */
export function sheetOf(chapter: ExerciseChapter, policy: SheetPolicy): SheetChapter {
  const next = { everyone: 0, teacher: 0 };
  const number = (item: Item): string => {
    next[item.audience] += 1;
    return item.audience === 'teacher' ? `T${next.teacher}` : String(next.everyone);
  };
  const sets = chapter.sets.map((set): SheetSet => {
    const items = set.items.filter((item) => isSelected(item, policy));
    return {
      id: set.id,
      title: set.title,
      instructions: set.instructions,
      items: items.map((item) => sheetItem(item, number(item), policy.answers)),
      place: set.place,
    };
  });
  return {
    chapter: chapter.chapter,
    version: policy.version,
    sets: sets.filter(({ items }) => items.length > 0),
  };
}

/** A group is answered as a whole: its own number decides for all of its questions. */
function sheetItem(item: Item, number: string, places: readonly AnswerPlace[]): SheetItem {
  const answeredAt = places.filter(({ admit }) => isAdmitted(item, number, admit));
  const entry = (one: Item, printed: string, parts: readonly SheetItem[]): SheetItem => ({
    number: printed,
    question: withoutAnswers(one),
    key: answeredAt.length === 0 ? undefined : asShown(one, answeredAt),
    answeredAt,
    parts,
    place: one.place,
  });
  const parts = item.type === 'group' ? item.items : [];
  return entry(
    item,
    number,
    parts.map((part, index) => entry(part, `${number}(${index + 1})`, [])),
  );
}

/** An answer without what none of its places prints. */
function asShown(item: Item, places: readonly AnswerPlace[]): Item {
  const shows = (component: 'explanation' | 'rubric') => places.some(({ show }) => show.has(component));
  return {
    ...item,
    ...(shows('explanation') ? {} : { explanation: new Map(), feedback: new Map() }),
    ...(shows('rubric') ? {} : { rubric: [] }),
  };
}

function isAdmitted(item: Item, number: string, admit: AnswerPlace['admit']): boolean {
  if (admit === 'all') return true;
  if (typeof admit === 'object') return tagsOf(item).includes(admit.tag);
  const odd = Number(number.replace('T', '')) % 2 === 1;
  return (admit === 'odd') === odd;
}

/** Whether an edition has a question. */
function isSelected(item: Item, { select, audience, version }: SheetPolicy): boolean {
  if (item.audience === 'teacher' && audience !== 'teacher') return false;
  if (version !== undefined && item.versions !== undefined && !item.versions.includes(version)) return false;
  return passes(item, select);
}

/** A group passes where one of its questions does, and then as a whole: its text belongs to all of them. */
export function passes(item: Item, select: QuestionSelection): boolean {
  const parts = item.type === 'group' ? [item, ...item.items] : [item];
  const tagged =
    select.tags.length === 0 || parts.some((part) => select.tags.some((tag) => part.tags.includes(tag)));
  return (
    tagged &&
    (select.levels.length === 0 || parts.some((part) => select.levels.some((level) => hasLevel(part, level))))
  );
}

/** Whether a question has a level: `2` and `1-3` are degrees of difficulty, any other word one of the author’s own. */
export function hasLevel({ difficulty, level }: Item, wanted: string): boolean {
  const range = /^(\d)(?:[-–](\d))?$/u.exec(wanted.normalize('NFKC'));
  if (range === null) return level?.toLowerCase() === wanted.toLowerCase();
  const [least, most] = [Number(range[1]), Number(range[2] ?? range[1])];
  return difficulty !== undefined && difficulty >= least && difficulty <= most;
}

function tagsOf(item: Item): readonly string[] {
  return item.type === 'group' ? [item, ...item.items].flatMap(({ tags }) => tags) : item.tags;
}
