import { backParts, frontParts } from '../model/config.ts';
import type { BookConfig, PageConfig, TypeConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import { decode } from '../yaml/decode.ts';
import { placeOf } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { bookSchema, languagePattern } from './book-schema.ts';
import type { BookData } from './book-schema.ts';
import { backEntries, frontEntries, writtenNames } from './book-parts.ts';
import { editionsOf } from './editions.ts';
import { derivedIdentifier, slug } from './identifier.ts';
import { defaultMargin } from './page.ts';
import { presets } from './presets.ts';

/** What the folder says where `book.yaml` does not. */
export interface FolderDefaults {
  readonly folderName: string;
  /** Languages that have a folder in `translations/`. */
  readonly targets: readonly string[];
  /** Names of the Markdown files in `manuscript/`, in order. */
  readonly chapters: readonly string[];
}

/**
 * Reads `manuscript/book.yaml` into a complete configuration. Faulty keys are reported and count as absent, so that
 * the run goes on and finds the faults of the chapters too.
 */
export function bookConfig(doc: YamlDocument, defaults: FolderDefaults, report: Report): BookConfig {
  const source = tagAt(doc.value, 'source') ?? 'ja';
  const written = tagsAt(doc.value, 'targets');
  const schema = bookSchema(source, written ?? defaults.targets);
  const data = decode(doc, schema, report) ?? withoutFaults(doc, schema, defaults.folderName);
  const targets = [...new Set(data.targets ?? defaults.targets)].filter((target) => target !== data.source);
  checkTitle(data, doc, report);
  const id = data.id ?? slug(defaults.folderName);
  const front = frontEntries(data.front.map(fileName));
  const back = backEntries(data.back.map(fileName), defaults.chapters);
  const elsewhere = new Set(writtenNames([...front, ...back]));
  reportRepeated(data, doc, report);
  const page = pageOf(data, doc, report);
  const type = typeOf(data, targets[0], doc, report);
  return {
    id,
    identifier:
      data.identifier ?? derivedIdentifier(id, data.title[data.source] ?? Object.values(data.title)[0] ?? ''),
    title: data.title,
    subtitle: data.subtitle,
    creators: data.creators.map(({ name, reading, role }) => ({ name, reading, role })),
    publisher: data.publisher,
    published: data.published,
    editionStatement: data.edition,
    isbn: data.isbn,
    rights: data.rights,
    description: data.description,
    source: data.source,
    targets,
    chapters: data.chapters?.map(fileName) ?? defaults.chapters.filter((name) => !elsewhere.has(name)),
    front,
    back,
    page,
    type,
    furigana: data.furigana,
    notes: data.notes,
    passages: data.passages,
    openings: data.openings,
    press: data.press,
    stale: data.stale,
    abbreviations: abbreviationsOf(data.abbreviations),
    editions: editionsOf(
      data.editions,
      [data.source, ...targets],
      { page, type, epub: data.epub },
      doc,
      report,
    ),
    place: placeOf(doc, []),
  };
}

function abbreviationsOf(data: BookData['abbreviations']): BookConfig['abbreviations'] {
  return Object.fromEntries(Object.entries(data).flatMap(([tag, words]) => (words ? [[tag, words]] : [])));
}

/** Reads what is left when every key with a fault is taken away; the faults have been reported by then. */
function withoutFaults(
  doc: YamlDocument,
  schema: ReturnType<typeof bookSchema>,
  folderName: string,
): BookData {
  const kept: Record<string, unknown> = { ...(isRecord(doc.value) ? doc.value : {}) };
  for (const issue of schema.safeParse(kept).error?.issues ?? []) {
    const keys =
      issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : [];
    for (const key of keys) delete kept[key];
  }
  return schema.parse({ ...kept, title: kept['title'] ?? slug(folderName) });
}

function checkTitle(data: BookData, doc: YamlDocument, report: Report): void {
  if (data.title[data.source] === undefined) {
    report('missing-language', placeOf(doc, ['title']), {
      language: data.source,
      example: `{${data.source}: …}`,
    });
  }
}

/** A part stands in a book once; of two files of one name, chapters.ts tells. */
function reportRepeated(data: BookData, doc: YamlDocument, report: Report): void {
  const parts: ReadonlySet<string> = new Set([...frontParts, ...backParts]);
  for (const key of ['front', 'back'] as const) {
    for (const [index, name] of data[key].entries()) {
      if (parts.has(name) && data[key].indexOf(name) < index)
        report('repeated-book-part', placeOf(doc, [key, index]), { part: name });
    }
  }
}

/** A chapter, or a part that is written, may be named with its ending. */
export function fileName(written: string): string {
  return written.normalize('NFC').replace(/\.md$/u, '');
}

function pageOf(data: BookData, doc: YamlDocument, report: Report): PageConfig {
  const preset = presets[data.preset ?? 'b5-reader'];
  const [width, height] = data.page.size ?? preset.size;
  const usual = data.page.size === undefined ? preset.margin : defaultMargin([width, height]);
  const written = data.page.margin;
  const margin = {
    top: written?.top ?? usual.top,
    bottom: written?.bottom ?? usual.bottom,
    inner: written?.inner ?? usual.inner,
    outer: written?.outer ?? usual.outer,
  };
  const area = { width: width - margin.inner - margin.outer, height: height - margin.top - margin.bottom };
  if (area.width < 60 || area.height < 60) {
    report('page-too-small', placeOf(doc, ['page']), {
      width: rounded(area.width),
      height: rounded(area.height),
    });
  } else if (width > 1000 || height > 1000) {
    report('page-too-large', placeOf(doc, ['page', 'size']), { width, height });
  }
  return {
    width,
    height,
    margin,
    bleed: data.page.bleed ?? 0,
    marks: data.page.marks ?? 'none',
    binding: data.page.binding ?? 'left',
    columns: data.page.columns ?? 'equal',
  };
}

function typeOf(data: BookData, target: string | undefined, doc: YamlDocument, report: Report): TypeConfig {
  // Faces stand under the languages' own tags, which the schema has checked.
  const faces = new Map<string, unknown>(Object.entries(data.type));
  const preset = presets[data.preset ?? 'b5-reader'].type;
  const face = (tag: string | undefined, usual: 'serif' | 'sans') => {
    const asked = tag === undefined ? undefined : faces.get(tag);
    return asked === 'sans' || asked === 'serif' ? asked : usual;
  };
  const size = data.type.size ?? preset.size;
  const leading = data.type.leading ?? Math.round(size * (preset.leading / preset.size) * 2) / 2;
  if (size < 4 || size > 40) {
    report('invalid-value', placeOf(doc, ['type', 'size']), { found: `${size}pt`, expected: '4pt–40pt' });
  }
  if (leading < size) {
    report('invalid-value', placeOf(doc, ['type', 'leading']), {
      found: `${leading}pt`,
      expected: `≥ ${size}pt`,
    });
  }
  return {
    source: face(data.source, preset.source),
    target: face(target, preset.target),
    size,
    leading,
    align: data.type.align ?? preset.align,
    hyphenate: data.type['hyphenate'] ?? preset.hyphenate,
    figures: data.type.figures ?? preset.figures,
  };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

function tagAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' && languagePattern.test(found) ? found : undefined;
}

function tagsAt(value: unknown, key: string): readonly string[] | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  const tags = list.filter((tag): tag is string => typeof tag === 'string');
  return tags.length === 0 ? undefined : tags;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
