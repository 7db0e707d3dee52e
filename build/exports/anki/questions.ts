import type { Item } from '../../model/exercise.ts';
import type { Language } from '../../model/place.ts';
import type { ExportInput, FidelityEntry } from '../exporter.ts';
import { withParts } from '../../questions/all-items.ts';
import { clozeFields } from './cloze-note.ts';
import type { CardNote } from './note.ts';
import { hintOf, notesOf } from './notes-field.ts';
import { frontOf, passageOf, sourceOf, writingOf } from './question-context.ts';
import type { QuestionContext } from './question-context.ts';
import { cardWriters, questionCard } from './question-card.ts';
import { noteTags, questionTags } from './tags.ts';
import { inLanguages } from './writing.ts';

/** Notes, and what became of everything they were made from. */
export interface MadeNotes {
  readonly notes: readonly CardNote[];
  readonly fidelity: readonly FidelityEntry[];
}

/** Every question that can be a card, in the order of the book. */
export function questionNotes(input: ExportInput, languages: readonly Language[]): MadeNotes {
  const chapters = new Map(input.book.chapters.map((chapter) => [chapter.id, chapter]));
  const made = input.exercises.flatMap((exercises) => {
    const context = { input, languages, exercises, chapter: chapters.get(exercises.chapter) };
    return exercises.sets.flatMap((set) => set.items.flatMap((item) => notesFor(item, context)));
  });
  return {
    notes: made.flatMap(({ note }) => note ?? []),
    fidelity: made.map(({ entry }) => entry),
  };
}

interface Made {
  readonly note?: CardNote;
  readonly entry: FidelityEntry;
}

function notesFor(item: Item, context: QuestionContext): readonly Made[] {
  if (item.type !== 'group') return [noteFor(item, context, undefined)];
  if (item.audience === 'teacher') return withParts(item).map((part) => omitted(part, 'cards:for-teachers'));
  const entry: FidelityEntry = {
    id: item.id,
    type: 'group',
    fidelity: 'normalised',
    reasons: ['cards:split'],
  };
  const writing = frontOf(item, context);
  const shared = [
    inLanguages(item.prompt, writing, 'div'),
    ...item.stimulus.map((paragraph) => inLanguages(paragraph, writing, 'div')),
    ...(item.stimulus.length === 0 ? [passageOf(item, context)] : []),
  ].join('');
  return [{ entry }, ...item.items.map((part) => noteFor(part, context, shared))];
}

/** `shared`: what the questions of a group have in common, which every card of it repeats. */
function noteFor(
  item: Exclude<Item, { type: 'group' }>,
  context: QuestionContext,
  shared: string | undefined,
): Made {
  if (item.audience === 'teacher') return omitted(item, 'cards:for-teachers');
  if (item.type === 'essay') return omitted(item, 'cards:essay');
  const repeated = shared === undefined ? [] : ['cards:passage-repeated'];
  const { fidelity, reasons } =
    item.type === 'cloze' ? { fidelity: 'exact' as const, reasons: [] } : cardWriters[item.type];
  return {
    note: { ...bodyOf(item, context, shared ?? ''), tags: tagsOf(item, context) },
    entry: {
      id: item.id,
      type: item.type,
      fidelity: fidelity === 'exact' && repeated.length > 0 ? 'normalised' : fidelity,
      reasons: [...reasons, ...repeated],
    },
  };
}

function omitted({ id, type }: Item, reason: string): Made {
  return { entry: { id, type, fidelity: 'omitted', reasons: [reason] } };
}

function bodyOf(
  item: Exclude<Item, { type: 'group' | 'essay' }>,
  context: QuestionContext,
  shared: string,
): Omit<CardNote, 'tags'> {
  const writing = writingOf(item, context);
  const hint = hintOf(item, frontOf(item, context));
  const [notes, source] = [notesOf(item, writing), sourceOf(item, context)];
  const base = { key: `question/${context.languages.at(-1) ?? ''}/${item.id}`, deck: 'questions' } as const;
  if (item.type === 'cloze') {
    const { text, instruction, options, accepted, gaps } = clozeFields(item, writing);
    const lead = `${shared}${instruction}`;
    const fields = [text, lead, options, hint, '', `${accepted}${notes}`, source];
    return { ...base, type: 'cloze', fields, cards: Array.from({ length: gaps }, (_, index) => index) };
  }
  const { question, options, answer } = questionCard(item, writing);
  // Anki sorts notes by their first field, and makes no card of one that is empty.
  const asked = question === '' ? [options, ''] : [question, options];
  const passage = `${shared}${item.type === 'extract' ? passageOf(item, context) : ''}`;
  return {
    ...base,
    type: 'question',
    fields: [asked[0] ?? '', passage, asked[1] ?? '', hint, answer, notes, source],
    cards: [0],
  };
}

function tagsOf(item: Item, { input, exercises }: QuestionContext): readonly string[] {
  return noteTags([input.book.config.id, exercises.chapter, item.type, ...questionTags(item)]);
}
