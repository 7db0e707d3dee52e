import { z } from 'zod';
import { termMatches, type BookConfig, type Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { TextFile } from '../model/project.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf, readYaml } from '../yaml/document.ts';
import { flag, listOf, localized, text } from '../yaml/scalars.ts';

/**
 * Reads `manuscript/terms.yaml`, a list of terms:
 *
 *     - {term: 和平, reading: わへい, en: peace, pos: noun, note: {ja: …, en: …}, index: true}
 *
 * or a map from the term to the rest: `和平: {reading: わへい, en: peace}`, or to its translation: `和平: peace`.
 * Every key that is a translation language of the book is the translation into it, or a list of renderings with the
 * agreed one first. `index` is false by default; `id` is the term itself unless two terms are written alike.
 *
 * How the term is looked for in translations: `forbidden` (a rendering, a list, or either by language), `match`
 * (`word`, `exact` or `none`), and `scope` (chapters).
 */
export function readTerms(
  file: TextFile,
  config: Pick<BookConfig, 'source' | 'targets' | 'chapters'>,
  report: Report,
): readonly Term[] {
  const doc = readYaml(file, report, 'words');
  if (doc === undefined || doc.value === undefined) return [];
  const isList = Array.isArray(doc.value);
  const fields = termFields(config);
  const list = z.array(z.strictObject({ ...fields, term: text }));
  const [first] = config.targets;
  const brief = text.transform((translation) => ({
    ...nothing,
    ...(first === undefined ? {} : { [first]: [translation] }),
  }));
  const map = z.record(z.string(), z.union([z.strictObject(fields), brief]));
  const entries = isList
    ? decode(doc, list, report)?.map((entry, index) => ({ key: index, term: entry.term, entry }))
    : Object.entries(decode(doc, map, report) ?? {}).map(([term, entry]) => ({ key: term, term, entry }));
  const terms = new Map<string, Term>();
  for (const { key, term: written, entry } of entries ?? []) {
    const term = written.normalize('NFC');
    const id = (entry.id ?? term).normalize('NFC');
    const place = placeOf(doc, [key]);
    const twin = terms.get(id);
    if (twin !== undefined) {
      report('duplicate-term', place, { term: id, line: twin.place.line }, [twin.place]);
      continue;
    }
    const reading = entry.reading?.normalize('NFC');
    if (reading !== undefined && !kana.test(reading)) {
      report('invalid-reading', placeOf(doc, [key, 'reading']), { reading });
    }
    const renderings = renderingsOf(entry, config.targets);
    terms.set(id, {
      id,
      term,
      reading,
      translations: Object.fromEntries(
        Object.entries(renderings).map(([language, [agreed = '']]) => [language, agreed]),
      ),
      partOfSpeech: entry.pos,
      note: entry.note,
      index: entry.index,
      use: {
        renderings,
        forbidden: forbiddenOf(entry.forbidden, config.targets),
        match: entry.match,
        scope: entry.scope,
      },
      place,
    });
  }
  return [...terms.values()];
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・＝\s]+$/u;

const nothing = {
  ...{ id: undefined, reading: undefined, pos: undefined, note: undefined, index: false },
  ...{ forbidden: undefined, match: 'word' as const, scope: undefined },
};

const texts = listOf(text);

/** The same by language. */
function localizedTexts(languages: readonly string[]) {
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, texts.optional()])));
}

function termFields(config: Pick<BookConfig, 'source' | 'targets' | 'chapters'>) {
  const translations = Object.fromEntries(config.targets.map((target) => [target, texts.optional()]));
  return {
    ...translations,
    id: text.optional(),
    reading: text.optional(),
    pos: text.optional(),
    note: localized(config.source, config.targets).optional(),
    index: flag.default(false),
    forbidden: z.union([texts, localizedTexts(config.targets)]).optional(),
    match: z.enum(termMatches).default('word'),
    scope: listOf(z.enum(config.chapters)).optional(),
  };
}

type Renderings = Readonly<Record<string, readonly string[]>>;

function renderingsOf(entry: object, targets: readonly string[]): Renderings {
  const found = new Map<string, unknown>(Object.entries(entry));
  const lists = targets.flatMap((target): [string, string[]][] => {
    const written = found.get(target);
    return Array.isArray(written) ? [[target, written.map((one) => String(one).normalize('NFC'))]] : [];
  });
  return Object.fromEntries(lists);
}

/** A list without a language is of the first translation. */
function forbiddenOf(
  written: readonly string[] | object | undefined,
  targets: readonly string[],
): Renderings {
  const [first] = targets;
  if (written === undefined || first === undefined) return {};
  return renderingsOf(Array.isArray(written) ? { [first]: written } : written, targets);
}
