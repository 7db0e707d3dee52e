import type { AnswerPlace, EditionConfig, FormatId, ViewId } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import { placeOf, placeOfKey } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { suggestion } from '../yaml/suggest.ts';
import { namePattern } from './book-schema.ts';
import type { BookData, EditionData } from './book-schema.ts';
import { checkEdition, checkNames } from './edition-settings.ts';
import { completeEpubSettings } from './epub-settings.ts';
import { presetLook } from './presets.ts';

/** Formats in which a view cannot be shown at all: EPUB reflows, so it has no pages that face each other. */
const impossible: Readonly<Partial<Record<ViewId, readonly FormatId[]>>> = { 'facing-pages': ['epub'] };

/** Views that are nothing without a translation; others show the source alone. */
const ofTranslations: ReadonlySet<ViewId> = new Set<ViewId>(['facing-pages', 'target-only']);

/** What the book says of all its editions, for those that say nothing else. */
type BookLook = Pick<EditionConfig, 'page' | 'type'> & Pick<BookData, 'epub'>;

const reader: EditionData = {
  view: 'parallel-rows',
  unit: 'paragraph',
  formats: ['pdf', 'epub'],
  exercises: 'chapter-end',
  room: 'collapse',
  text: 'none',
};

/**
 * The editions of a book, complete; `reader` alone when none are named. Names that cannot be file names, languages the
 * book does not have, and views that a format or a book without translations cannot show are reported at the edition.
 * `languages`: those of the book, the source first.
 */
export function editionsOf(
  data: Readonly<Record<string, EditionData>> | undefined,
  languages: readonly string[],
  book: BookLook,
  doc: YamlDocument,
  report: Report,
): readonly EditionConfig[] {
  const targets = languages.slice(1);
  const entries = Object.entries(data ?? {});
  if (entries.length === 0) return [complete('reader', undefined, reader, book, placeOf(doc, []))];
  const editions = entries.flatMap(([id, edition]) => {
    const place = placeOfKey(doc, ['editions'], id);
    const family = id.normalize('NFC');
    const pair = [languages[0], edition.target ?? languages[1]].filter((tag) => tag !== undefined);
    const known = { ...edition, prompts: edition.prompts?.filter((tag) => pair.includes(tag)) };
    const config = complete(family, undefined, known, book, place);
    if (!namePattern.test(config.id)) report('invalid-value', place, { found: id, expected: '`reader`' });
    checkTarget(config, id, targets, doc, report);
    checkEdition(id, edition, pair, doc, report);
    const refused = config.formats.filter((format) => impossible[config.view]?.includes(format) === true);
    for (const format of refused)
      report('edition-view-unsupported', place, { edition: id, view: config.view, format });
    if (config.text !== 'none' && config.view !== 'worksheet')
      report('text-without-worksheet', place, { edition: id, view: config.view });
    if (targets.length === 0 && (ofTranslations.has(config.view) || config.text === 'target'))
      report('view-without-translation', place, { edition: id, view: config.view });
    const versions = [...new Set(edition.versions ?? [])];
    return versions.length === 0
      ? [config]
      : versions.map((version) => complete(family, version, known, book, place));
  });
  checkNames(editions, report);
  return editions;
}

function complete(
  family: string,
  version: string | undefined,
  data: EditionData,
  book: BookLook,
  place: EditionConfig['place'],
): EditionConfig {
  const formats = [...new Set(data.formats ?? (['pdf', 'epub'] as const))];
  const isKey = data.view === 'answer-key';
  const answers = answerPlaces(data, isKey);
  return {
    id: version === undefined ? family : `${family}-${version}`,
    family,
    view: data.view,
    unit: data.unit,
    formats:
      data.formats === undefined
        ? formats.filter((format) => !impossible[data.view]?.includes(format))
        : formats,
    exercises: data.exercises,
    answers,
    prompts: data.prompts,
    select: { tags: data.tags ?? [], levels: data.levels ?? [] },
    audience:
      data.audience ?? (isKey || answers.some(({ where }) => where === 'inline') ? 'teacher' : 'student'),
    version,
    totals: data.totals ?? data.view === 'worksheet',
    room: data.room,
    text: data.text,
    target: data.target,
    ...(data.preset === undefined
      ? { page: book.page, type: book.type }
      : presetLook(data.preset, book.page)),
    epub: completeEpubSettings(data.epub, book.epub),
    place,
  };
}

/** A worksheet has no answers unless it is told to; a key is all answers, wherever it is said that they stand. */
function answerPlaces(data: EditionData, isKey: boolean): readonly AnswerPlace[] {
  const usual = isKey
    ? 'separate'
    : data.exercises === 'none' || data.view === 'worksheet'
      ? 'none'
      : 'book-end';
  const written = data.answers ?? usual;
  const places = typeof written === 'string' ? (written === 'none' ? [] : [{ where: written }]) : written;
  return places.map((place): AnswerPlace => ({
    where: isKey ? 'separate' : place.where,
    show: new Set(('show' in place ? place.show : undefined) ?? ['answer', 'explanation', 'rubric']),
    admit: 'admit' in place ? place.admit : 'all',
  }));
}

function checkTarget(
  config: EditionConfig,
  id: string,
  targets: readonly string[],
  doc: YamlDocument,
  report: Report,
): void {
  if (config.target === undefined || targets.includes(config.target)) return;
  const expected = suggestion(config.target, targets);
  report('unknown-value', placeOf(doc, ['editions', id, 'target']), {
    found: config.target,
    expected,
  });
}
