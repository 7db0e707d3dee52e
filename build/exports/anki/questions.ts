import type { BlockPair } from '../../model/aligned.ts';
import type { Chapter } from '../../model/book.ts';
import type { ExerciseChapter, Item, LocalizedContent } from '../../model/exercise.ts';
import type { Language } from '../../model/place.ts';
import { questionAnchor } from '../../questions/sheet.ts';
import type { ExportInput, FidelityEntry } from '../exporter.ts';
import { pageOf, sourceLine } from '../vocabulary/source-line.ts';
import { clozeFields } from './cloze-note.ts';
import { fieldText } from './field.ts';
import type { CardNote } from './note.ts';
import { hintOf, notesOf } from './notes-field.ts';
import { cardWriters, questionCard } from './question-card.ts';
import { noteTags, questionTags } from './tags.ts';
import { inLanguages } from './writing.ts';
import type { Writing } from './writing.ts';

/** Notes, and what became of everything they were made from. */
export interface MadeNotes {
  readonly notes: readonly CardNote[];
  readonly fidelity: readonly FidelityEntry[];
}

/** Every question that can be a card, in the order of the book. */
export function questionNotes(input: ExportInput, languages: readonly Language[]): MadeNotes {
  const chapters = new Map(input.book.chapters.map((chapter) => [chapter.id, chapter]));
  const made = input.exercises.flatMap((exercises) => {
    const context = contextOf(input, languages, exercises, chapters.get(exercises.chapter));
    return exercises.sets.flatMap((set) => set.items.flatMap((item) => notesFor(item, context)));
  });
  return {
    notes: made.flatMap(({ note }) => note ?? []),
    fidelity: made.map(({ entry }) => entry),
  };
}

interface Context {
  readonly input: ExportInput;
  readonly languages: readonly Language[];
  readonly exercises: ExerciseChapter;
  readonly chapter: Chapter | undefined;
  readonly pairs: ReadonlyMap<string, BlockPair>;
}

interface Made {
  readonly note?: CardNote;
  readonly entry: FidelityEntry;
}

function contextOf(
  input: ExportInput,
  languages: readonly Language[],
  exercises: ExerciseChapter,
  chapter: Chapter | undefined,
): Context {
  const pairs = new Map((chapter?.pairs ?? []).map((pair) => [pair.id, pair]));
  return { input, languages, exercises, chapter, pairs };
}

function notesFor(item: Item, context: Context): readonly Made[] {
  if (item.type !== 'group') return [noteFor(item, context, undefined)];
  const entry: FidelityEntry = {
    id: item.id,
    type: 'group',
    fidelity: 'normalised',
    reasons: ['cards:split'],
  };
  const writing = writingOf(item, context);
  const shared = [
    inLanguages(item.prompt, writing, 'div'),
    ...item.stimulus.map((paragraph) => inLanguages(paragraph, writing, 'div')),
    ...(item.stimulus.length === 0 ? [passageOf(item, context)] : []),
  ].join('');
  return [{ entry }, ...item.items.map((part) => noteFor(part, context, shared))];
}

/** `shared`: what the questions of a group have in common, which every card of it repeats. */
function noteFor(item: Exclude<Item, { type: 'group' }>, context: Context, shared: string | undefined): Made {
  const omitted = (reason: string): Made => ({
    entry: { id: item.id, type: item.type, fidelity: 'omitted', reasons: [reason] },
  });
  if (item.audience === 'teacher') return omitted('cards:for-teachers');
  if (item.type === 'essay') return omitted('cards:essay');
  if (item.withheld) return omitted('cards:answer-withheld');
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

function bodyOf(
  item: Exclude<Item, { type: 'group' | 'essay' }>,
  context: Context,
  shared: string,
): Omit<CardNote, 'tags'> {
  const writing = writingOf(item, context);
  const [hint, notes, source] = [hintOf(item, writing), notesOf(item, writing), sourceOf(item, context)];
  const base = { key: `question/${context.languages.at(-1) ?? ''}/${item.id}`, deck: 'questions' } as const;
  if (item.type === 'cloze') {
    const { text, instruction, options, accepted, gaps } = clozeFields(item, writing);
    const lead = `${shared}${instruction}`;
    const fields = [text, lead, options, hint, '', `${accepted}${notes}`, source];
    return { ...base, type: 'cloze', fields, cards: Array.from({ length: gaps }, (_, index) => index) };
  }
  const { question, options, answer } = questionCard(item, writing);
  const passage = `${shared}${item.type === 'extract' ? passageOf(item, context) : ''}`;
  return {
    ...base,
    type: 'question',
    fields: [question, passage, options, hint, answer, notes, source],
    cards: [0],
  };
}

function writingOf(item: Item, { input, languages }: Context): Writing {
  return { languages, readings: item.readings, t: input.t };
}

/** The blocks that a question refers to, in both languages. */
function passageOf(item: Item, context: Context): string {
  const blocks = new Set(item.references.map(({ block }) => block));
  const { source, target } = context.input.book;
  return [...blocks]
    .flatMap((block) => context.pairs.get(block) ?? [])
    .map((pair) => {
      const sides = [
        [source, pair.source.flatMap(({ content }) => content)],
        [target ?? source, pair.target.flatMap(({ content }) => content)],
      ] as const;
      const written: LocalizedContent = new Map(sides.filter(([, content]) => content.length > 0));
      return inLanguages(written, writingOf(item, context), 'div');
    })
    .join('');
}

function sourceOf(item: Item, { input, languages, chapter }: Context): string {
  if (chapter === undefined) return '';
  const numbers = item.references.flatMap(({ block }) => chapter.passages.get(block) ?? []);
  const page = pageOf(questionAnchor(item.id), input.folios);
  const place = { chapter, passages: [...new Set(numbers)], page };
  return fieldText(sourceLine(place, languages.at(-1) ?? '', input.t));
}

function tagsOf(item: Item, { input, exercises }: Context): readonly string[] {
  return noteTags([input.book.config.id, exercises.chapter, item.type, ...questionTags(item)]);
}
