import { z } from 'zod';
import type { BookConfig, Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { TextFile } from '../model/project.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf, readYaml } from '../yaml/document.ts';
import { flag, localized, text } from '../yaml/scalars.ts';

/**
 * Reads `manuscript/terms.yaml`, a list of terms:
 *
 *     - {term: 和平, reading: わへい, en: peace, pos: noun, note: {ja: …, en: …}, index: true}
 *
 * or a map from the term to the rest: `和平: {reading: わへい, en: peace}`, or to its translation: `和平: peace`.
 * Every key that is a translation language of the book is the translation into it. `index` is false by default;
 * `id` is the term itself unless two terms are written alike.
 */
export function readTerms(
  file: TextFile,
  config: Pick<BookConfig, 'source' | 'targets'>,
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
    ...(first === undefined ? {} : { [first]: translation }),
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
    terms.set(id, {
      id,
      term,
      reading,
      translations: translationsOf(entry, config.targets),
      partOfSpeech: entry.pos,
      note: entry.note,
      index: entry.index,
      place,
    });
  }
  return [...terms.values()];
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・＝\s]+$/u;

const nothing = { id: undefined, reading: undefined, pos: undefined, note: undefined, index: false };

function termFields(config: Pick<BookConfig, 'source' | 'targets'>) {
  const translations = Object.fromEntries(config.targets.map((target) => [target, text.optional()]));
  return {
    ...translations,
    id: text.optional(),
    reading: text.optional(),
    pos: text.optional(),
    note: localized(config.source, config.targets).optional(),
    index: flag.default(false),
  };
}

function translationsOf(entry: object, targets: readonly string[]): Readonly<Record<string, string>> {
  const found = new Map<string, unknown>(Object.entries(entry));
  const pairs = targets.flatMap((target): [string, string][] => {
    const translation = found.get(target);
    return typeof translation === 'string' ? [[target, translation.normalize('NFC')]] : [];
  });
  return Object.fromEntries(pairs);
}
