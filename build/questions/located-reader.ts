import type { Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { OverlayEntry } from './answer-overlay.ts';
import type { FieldPath, ItemReader, ParseInline } from './item-reader.ts';

interface Surroundings {
  readonly languages: readonly Language[];
  readonly parseInline: ParseInline;
}

/**
 * A reader over one question's own part of the file, whose lines are `lines`. Fields of the private overlay stand over
 * those of the shared file and keep their own places.
 */
export function itemReader(
  doc: YamlDocument,
  lines: readonly string[],
  entry: OverlayEntry | undefined,
  { languages, parseInline }: Surroundings,
  report: Report,
): ItemReader {
  const merged = entry === undefined ? doc : { ...doc, value: mergedFields(doc.value, entry.fields) };
  const place = (path: FieldPath, before = ''): Place => {
    if (path.length === 0) return placeOf(doc, path);
    if (entry === undefined || !Object.hasOwn(entry.fields, String(path[0]))) {
      return advanced(textStart(lines, placeOf(doc, path)), before);
    }
    return advanced(textStart(entry.lines, placeOf(entry.doc, [...entry.path, ...path])), before);
  };
  return {
    languages,
    // A fault of shape in an overlaid field shows at the question, with the overlay's entry beside it.
    decode: (schema) =>
      decode(merged, schema, (rule, at, values, related = []) => {
        const second = entry === undefined ? [] : [placeOf(entry.doc, entry.path)];
        report(rule, at, values, [...related, ...second]);
      }),
    place,
    fault: (rule, path, values, before) => report(rule, place(path, before), values),
    phrasing: (markdown, path, before) => parseInline(markdown, place(path, before), report),
  };
}

function mergedFields(value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  return typeof value === 'object' && value !== null ? { ...value, ...fields } : value;
}

/** Steps over a quote, or from the `|` of a block scalar to its first line. */
function textStart(lines: readonly string[], place: Place): Place {
  const first = lines[place.line - 1]?.[place.column - 1];
  if (first === '"' || first === "'") return { ...place, column: place.column + 1 };
  if (first !== '|' && first !== '>') return place;
  let line = place.line + 1;
  while (lines[line - 1]?.trim() === '') line += 1;
  const column = /^ */u.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
  return { ...place, line, column: column + 1 };
}

/** The place after `before`; every line of a text begins in the column of its first one. */
function advanced(place: Place, before: string): Place {
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return { ...place, line: place.line + lines.length - 1, column: place.column + last.length };
}
