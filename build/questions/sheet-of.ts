import type { AnswerPlace, EditionConfig, QuestionSelection } from '../model/config.ts';
import type { ExerciseChapter, Item } from '../model/exercise.ts';
import type { SheetChapter, SheetItem, SheetSet } from '../model/sheet.ts';
import { withParts } from './all-items.ts';
import { withoutAnswers } from './index.ts';

/** What an edition says about its questions. */
export type SheetPolicy = Pick<EditionConfig, 'answers' | 'select' | 'audience' | 'version'>;

/**
 * The questions of a chapter as an edition has them: those that it selects, numbered, and of each answer as much as its
 * places of answers print. What no place prints is not in the result at all, so that nothing made of it can show it.
 */
export function sheetOf(chapter: ExerciseChapter, policy: SheetPolicy): SheetChapter {
  const number = numbering();
  const sets = chapter.sets.map((set): SheetSet => {
    const items = set.items.filter((item) => isOffered(item, policy) && passes(item, policy.select));
    return {
      id: set.id,
      title: set.title,
      instructions: set.instructions,
      items: items.map((item) => sheetItem(item, number(item), policy)),
      place: set.place,
    };
  });
  return {
    chapter: chapter.chapter,
    version: policy.version,
    sets: sets.filter(({ items }) => items.length > 0),
  };
}

/** Numbers in order: questions of teachers alone have their own, so that those of all others are the same everywhere. */
function numbering(): (item: Item) => string {
  const next = { everyone: 0, teacher: 0 };
  return (item) => {
    const audience = isForTeachers(item) ? 'teacher' : 'everyone';
    next[audience] += 1;
    return audience === 'teacher' ? `T${next.teacher}` : String(next.everyone);
  };
}

/** A group is for teachers where all of its questions are. */
function isForTeachers(item: Item): boolean {
  return item.audience === 'teacher' || (item.type === 'group' && item.items.every(isForTeachers));
}

/** A group is answered as a whole: its own number decides for all of its questions. */
function sheetItem(item: Item, number: string, policy: SheetPolicy): SheetItem {
  const admitted = policy.answers.filter(({ admit }) => isAdmitted(item, number, admit));
  const entry = (one: Item, printed: string, parts: readonly SheetItem[]): SheetItem => {
    // What is private and not at hand is answered nowhere.
    const answeredAt = one.withheld ? [] : admitted;
    return {
      number: printed,
      question: withoutAnswers(one),
      key: answeredAt.length === 0 ? undefined : asShown(one, answeredAt),
      withheld: one.withheld && admitted.length > 0,
      answeredAt,
      parts,
      place: one.place,
    };
  };
  const parts = item.type === 'group' ? item.items.filter((part) => isOffered(part, policy)) : [];
  const partNumber = numbering();
  return entry(
    item,
    number,
    parts.map((part) => entry(part, `${number}(${partNumber(part)})`, [])),
  );
}

/** An answer without what none of its places prints. Of a group, what it says itself: its parts have keys of their own. */
function asShown(item: Item, places: readonly AnswerPlace[]): Item {
  const shows = (component: 'explanation' | 'rubric') => places.some(({ show }) => show.has(component));
  const shown: Item = {
    ...item,
    ...(shows('explanation') ? {} : { explanation: new Map(), feedback: new Map() }),
    ...(shows('rubric') ? {} : { rubric: [] }),
  };
  if (shown.type === 'group') return { ...shown, items: [] };
  if (shown.type !== 'choice' || shows('explanation')) return shown;
  return { ...shown, choices: shown.choices.map((choice) => ({ ...choice, feedback: new Map() })) };
}

function isAdmitted(item: Item, number: string, admit: AnswerPlace['admit']): boolean {
  if (admit === 'all') return true;
  if (typeof admit === 'object') return tagsOf(item).includes(admit.tag);
  const odd = Number(number.replace('T', '')) % 2 === 1;
  return (admit === 'odd') === odd;
}

/** Whether a question is for the readers of an edition, and for its version; a group, if one of its questions is. */
function isOffered(item: Item, policy: SheetPolicy): boolean {
  const { audience, version } = policy;
  if (item.type === 'group' && !item.items.some((part) => isOffered(part, policy))) return false;
  if (item.audience === 'teacher' && audience !== 'teacher') return false;
  return version === undefined || item.versions === undefined || item.versions.includes(version);
}

/** A group passes where one of its questions does, and then as a whole: its text belongs to all of them. */
export function passes(item: Item, select: QuestionSelection): boolean {
  const parts = withParts(item);
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
  return withParts(item).flatMap(({ tags }) => tags);
}
