import type { EditionConfig } from '../model/config.ts';
import type { ExerciseChapter, LocalizedContent } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Question } from '../model/question.ts';
import type { SheetChapter, SheetItem } from '../model/sheet.ts';
import { allSheetItems } from './all-items.ts';
import { listsOf } from './question-lists.ts';
import { sheetOf } from './sheet-of.ts';

/**
 * Looks whether the editions can be made of what is at hand: reports answers that they print and that are private, and
 * questions without a language in which they ask. `build`: a private answer is an error at its question. `check`: it is
 * one note a chapter, for who has no private answers can still make the other editions. `chapters` are ids; `chapterOf`
 * gives the questions of one as they are in the language pair of an edition.
 */
export function checkEditions(
  chapters: readonly string[],
  chapterOf: (id: string, edition: EditionConfig) => ExerciseChapter | undefined,
  editions: readonly EditionConfig[],
  purpose: 'build' | 'check',
  report: Report,
): void {
  const asking = editions.filter(({ exercises, view }) => exercises !== 'none' || view === 'answer-key');
  for (const id of chapters) {
    const withheld = new Map<string, { readonly item: SheetItem; readonly editions: EditionConfig[] }>();
    const told = new Set<string>();
    for (const edition of asking) {
      const chapter = chapterOf(id, edition);
      if (chapter === undefined) continue;
      const sheet = sheetOf(chapter, edition);
      for (const item of withheldAnswers(sheet)) {
        const known = withheld.get(item.question.id);
        if (known === undefined) withheld.set(item.question.id, { item, editions: [edition] });
        else known.editions.push(edition);
      }
      reportLanguages(sheet, edition, told, report);
    }
    reportWithheld(id, [...withheld.values()], purpose, report);
  }
}

function reportWithheld(
  chapter: string,
  withheld: readonly { readonly item: SheetItem; readonly editions: readonly EditionConfig[] }[],
  purpose: 'build' | 'check',
  report: Report,
): void {
  const file = answersFile(chapter);
  const [first] = withheld;
  if (first === undefined) return;
  if (purpose === 'check') {
    const editions = [...new Set(withheld.flatMap((each) => each.editions))];
    const values = { file, count: withheld.length, editions: named(editions) };
    report('answers-not-at-hand', first.item.place, values, placesOf(editions));
    return;
  }
  for (const { item, editions } of withheld) {
    const values = { id: item.question.id, file, editions: named(editions) };
    report('answers-withheld', item.place, values, placesOf(editions));
  }
}

/** Questions of a sheet whose answers the edition prints and which are private and not at hand. */
function withheldAnswers(sheet: SheetChapter): readonly SheetItem[] {
  return allSheetItems(sheet).filter(({ withheld }) => withheld);
}

/** Where the private answers of a chapter stand. */
function answersFile(chapter: string): string {
  return `exercises/${chapter}.answers.yaml`;
}

function named(editions: readonly EditionConfig[]): string {
  return editions.map(({ id }) => `\`${id}\``).join(', ');
}

/** Editions of several versions stand in one place. */
function placesOf(editions: readonly EditionConfig[]): readonly Place[] {
  return [...new Map(editions.map(({ place }) => [`${place.line}:${place.column}`, place])).values()];
}

/** Each question, field and language once, with the first edition that asks in it. */
function reportLanguages(
  sheet: SheetChapter,
  { id: edition, prompts = [], place: asked }: EditionConfig,
  told: Set<string>,
  report: Report,
): void {
  for (const { question, place } of allSheetItems(sheet)) {
    for (const language of prompts) {
      const field = fieldWithout(question, language);
      const key = JSON.stringify([question.id, field, language]);
      if (field === undefined || told.has(key)) continue;
      told.add(key);
      report('question-language-missing', place, { id: question.id, field, language, edition }, [asked]);
    }
  }
}

/**
 * The first field of a question that lacks a language. Things to choose from that are all in another language are
 * material: Japanese sentences are put in order under an English prompt.
 */
function fieldWithout(question: Question, language: string): string | undefined {
  const lacks = (content: LocalizedContent) => !content.has(language);
  if (question.prompt.size > 0 && lacks(question.prompt)) return 'prompt';
  return listsOf(question).find(({ contents }) => contents.some(lacks) && !contents.every(lacks))?.field;
}
