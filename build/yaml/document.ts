import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { lintScalars } from './lint.ts';
import { plainValue } from './plain-value.ts';

/** A YAML file, read and still located: `value` for schemas, `document` and `lines` for places. */
export interface YamlDocument {
  readonly file: string;
  /** Plain data: maps as objects without a prototype, every scalar a string, an empty plain scalar `undefined`. */
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * Reads YAML 1.2 with the failsafe schema, so that `010`, `no`, `~` and `12:30` stay what the author typed.
 * Reports syntax faults, tabs, duplicate keys, aliases that grow without bound and the two silent traps of Japanese
 * text (see lint.ts); gives nothing when the data cannot be trusted.
 */
export function readYaml(file: TextFile, report: Report): YamlDocument | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => placeAt(file.file, lines, offset);
  let document: Document.Parsed;
  try {
    document = parseDocument(file.text, {
      schema: 'failsafe',
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
      strict: true,
      logLevel: 'error',
    });
  } catch {
    // Only nesting so deep that the stack ends gets here; the library reports all else as data.
    report('yaml-too-large', at(0));
    return undefined;
  }
  const faults = [...document.errors, ...document.warnings];
  for (const fault of withoutEchoes(faults)) reportFault(fault, at(fault.pos[0]), file.text, report);
  if (faults.length > 0) return undefined;

  const plain = plainValue(document);
  if (plain.tooLarge !== undefined) {
    report('yaml-too-large', at(plain.tooLarge.range?.[0] ?? 0));
    return undefined;
  }
  for (const alias of plain.unresolved)
    report('yaml-alias', at(alias.range?.[0] ?? 0), { alias: `*${alias.source}` });
  if (!lintScalars(document, file.text, at, report) || plain.unresolved.length > 0) return undefined;
  return { file: file.file, value: plain.value, document, lines };
}

/**
 * Where the value at `path` begins (keys and list indexes, as zod gives them). A path that leads to nothing gives the
 * nearest node above it, at worst the start of the file.
 */
export function placeOf(doc: YamlDocument, path: readonly PropertyKey[]): Place {
  return placeAt(doc.file, doc.lines, nodeAt(doc, path).range?.[0] ?? 0);
}

/** Where the key itself stands: for messages about the key rather than its value. */
export function placeOfKey(doc: YamlDocument, path: readonly PropertyKey[], key: string): Place {
  const parent = nodeAt(doc, path);
  const found = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key
    : undefined;
  const node = isNode(found) ? found : parent;
  return placeAt(doc.file, doc.lines, node.range?.[0] ?? 0);
}

type Located = Pick<Node, 'range'>;

function nodeAt(doc: YamlDocument, path: readonly PropertyKey[]): Located {
  let node: unknown = doc.document.contents;
  let last: Located = { range: [0, 0, 0] };
  for (let step = 0; ; step += 1) {
    if (isNode(node)) last = node;
    // Inside an alias the anchor's own text is what must be mended.
    if (isAlias(node)) node = node.resolve(doc.document);
    const key = path[step];
    if (key === undefined) return last;
    if (isMap(node)) {
      node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else {
      return last;
    }
  }
}

function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

/** After a token that the parser could not place it stumbles over all that follow: only the first of them is told. */
function withoutEchoes(faults: readonly YAMLError[]): readonly YAMLError[] {
  const first = faults.find(({ code }) => code === 'UNEXPECTED_TOKEN');
  return first === undefined
    ? faults
    : faults.filter((fault) => fault === first || fault.code !== 'UNEXPECTED_TOKEN');
}

function reportFault(fault: YAMLError, place: Place, text: string, report: Report): void {
  switch (fault.code) {
    case 'DUPLICATE_KEY':
      report('yaml-duplicate-key', place, { key: keyAt(text, fault.pos) });
      return;
    case 'TAB_AS_INDENT':
      report('yaml-tab', place);
      return;
    default:
      report('yaml-syntax', place, { detail: fault.message.split('\n', 1)[0] ?? fault.code });
  }
}

function keyAt(text: string, [from]: readonly [number, number]): string {
  return /^[^\n:]*/u.exec(text.slice(from, from + 80))?.[0].trim() ?? '';
}
