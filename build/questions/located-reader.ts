import type { Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import { decode } from '../yaml/decode.ts';
import { cutComment } from '../yaml/cut-comment.ts';
import { placeOf } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { OverlayEntry } from './answer-overlay.ts';
import type { ItemDefaults } from './fields.ts';
import type { FieldPath, ItemReader, ParseInline } from './item-reader.ts';

/** What all questions of one file are read with. */
interface Surroundings {
  readonly lines: readonly string[];
  readonly context: {
    readonly languages: readonly Language[];
    readonly promptLanguages?: readonly Language[] | undefined;
    readonly parseInline: ParseInline;
  };
  readonly defaults: ItemDefaults;
  readonly answersPrivate: boolean;
  readonly answersWithheld: boolean;
  readonly report: Report;
}

/**
 * A reader over one question's own part of the file. Fields of the private overlay stand over those of the shared file
 * and keep their own places. `nested` reads the questions inside a group.
 */
export function itemReader(
  doc: YamlDocument,
  { lines, context, defaults, answersPrivate, answersWithheld, report }: Surroundings,
  entry: OverlayEntry | undefined,
  nested: ItemReader['nested'],
): ItemReader {
  const { languages, parseInline } = context;
  const merged = entry === undefined ? doc : withOverlay(doc, entry);
  const place = (path: FieldPath, before = ''): Place => {
    if (path.length === 0) return placeOf(doc, path);
    if (entry === undefined || !Object.hasOwn(entry.fields, String(path[0]))) {
      return advanced(textStart(lines, placeOf(doc, path)), before);
    }
    return advanced(textStart(entry.lines, placeOf(entry.doc, [...entry.path, ...path])), before);
  };
  const cut = new Set<string>();
  const reportCut = (path: FieldPath): void => {
    const comment = cutComment(merged, path);
    const known = path.join('\n');
    if (comment === undefined || cut.has(known)) return;
    cut.add(known);
    report('yaml-comment-after-text', comment.place, { found: comment.found, lost: comment.lost });
  };
  return {
    languages,
    promptLanguages: context.promptLanguages ?? languages,
    defaults,
    answersPrivate,
    answersWithheld,
    nested,
    decode: (schema) => decode(merged, schema, report),
    place,
    fault: (rule, path, values, before) => report(rule, place(path, before), values),
    reportCut,
    repeated: (rule, path, first, values) => report(rule, place(path), values, [place(first)]),
    phrasing(markdown, path, before) {
      reportCut(path);
      const at = place(path, before);
      const excess = tooMuch(markdown);
      if (excess === undefined) return parseInline(markdown, at, report);
      report('question-text-too-long', at, excess);
      return [];
    },
  };
}

function withOverlay(doc: YamlDocument, { fields, doc: other, path }: OverlayEntry): YamlDocument {
  const { value } = doc;
  return {
    ...doc,
    value: typeof value === 'object' && value !== null ? { ...value, ...fields } : value,
    overlaid: new Map(Object.keys(fields).map((key) => [key, { doc: other, path }])),
  };
}

const longest = 10_000;
/** Work on emphasis grows with the square of its marks. */
const mostMarks = 1000;

/** A text that no page holds: how long it is, or how many marks of emphasis and brackets it has, and the limit. */
function tooMuch(markdown: string): { readonly found: number; readonly expected: number } | undefined {
  if (markdown.length > longest) return { found: markdown.length, expected: longest };
  const marks = markdown.match(/[*_~[`]/gu)?.length ?? 0;
  return marks > mostMarks ? { found: marks, expected: mostMarks } : undefined;
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
