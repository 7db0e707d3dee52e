import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { lintScalars } from './lint.ts';
import { controlFaults } from './control-faults.ts';
import { tooLarge } from './nesting.ts';
import { plainValue } from './plain-value.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { shortened } from './text-fault.ts';

/** A YAML file, read and still located: `value` for schemas, `document` and `lines` for places. */
export interface YamlDocument {
  readonly file: string;
  /** The file as it was read. */
  readonly text: string;
  /** Plain data: maps as objects without a prototype, every scalar a string, an empty plain scalar `undefined`. */
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Keys at the top whose values stand in another file, and where. */
  readonly overlaid?: ReadonlyMap<string, Overlaid>;
}

/** A map in another file, in which the key has its value. */
export interface Overlaid {
  readonly doc: YamlDocument;
  readonly path: readonly PropertyKey[];
}

/**
 * Reads YAML 1.2 with the failsafe schema, so that `010`, `no`, `~` and `12:30` stay what the author typed.
 * Reports syntax faults, characters that print nothing, duplicate keys, aliases that grow without bound and the silent
 * traps of Japanese text (see lint.ts); gives nothing when the data cannot be trusted.
 */
export function readYaml(
  file: TextFile,
  report: Report,
  keys: 'fixed' | 'words' = 'fixed',
): YamlDocument | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => placeAt(file.file, lines, offset);
  const end = tooLarge(file.text);
  if (end !== undefined) {
    const before = file.text.slice(0, end).split('\n');
    report('yaml-too-large', {
      file: file.file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
    return undefined;
  }
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  });
  const controls = controlFaults(document, file.text);
  const told = new Set(controls.map(({ offset }) => at(offset).line));
  const faults = [
    ...controls,
    ...syntaxFaults(document, file.text).filter(({ offset }) => !told.has(at(offset).line)),
  ];
  for (const { rule, offset, values } of faults) report(rule, at(offset), values);
  const duplicates = faults.length > 0 ? [] : duplicateKeys(document);
  for (const { key, offset, first } of duplicates)
    report('yaml-duplicate-key', at(offset), { key: shortened(key) }, [at(first)]);
  if (faults.length + duplicates.length > 0) return undefined;

  const plain = plainValue(document);
  if (plain.tooLarge !== undefined) {
    report('yaml-too-large', at(plain.tooLarge.range?.[0] ?? 0));
    return undefined;
  }
  for (const alias of plain.unresolved)
    report('yaml-alias', at(alias.range?.[0] ?? 0), { alias: `*${alias.source}` });
  if (!lintScalars(document, file.text, { at, report, keys }) || plain.unresolved.length > 0)
    return undefined;
  return { ...file, value: plain.value, document, lines };
}

/**
 * Where the value at `path` begins (keys and list indexes, as zod gives them). A path that leads to nothing gives the
 * nearest node above it, at worst the start of the file.
 */
export function placeOf(doc: YamlDocument, path: readonly PropertyKey[]): Place {
  const { doc: written, node } = nodeAt(doc, path);
  return placeIn(written, node.range?.[0] ?? 0);
}

/** Where the key itself stands: for messages about the key rather than its value. */
export function placeOfKey(doc: YamlDocument, path: readonly PropertyKey[], key: string): Place {
  const other = doc.overlaid?.get(String(path[0] ?? key));
  if (other !== undefined) return placeOfKey(other.doc, [...other.path, ...path], key);
  const { node: parent } = nodeAt(doc, path);
  const found = isMap(parent) ? pairOf(parent, key)?.key : undefined;
  const node = isNode(found) ? found : parent;
  return placeIn(doc, node.range?.[0] ?? 0);
}

type Located = Pick<Node, 'range'>;

/** The node at `path` and the document that it is written in, or the nearest node above it. */
export function nodeAt(
  doc: YamlDocument,
  path: readonly PropertyKey[],
): { readonly doc: YamlDocument; readonly node: Located } {
  const other = path[0] === undefined ? undefined : doc.overlaid?.get(String(path[0]));
  if (other !== undefined) return nodeAt(other.doc, [...other.path, ...path]);
  let node: unknown = doc.document.contents;
  let last: Located = { range: [0, 0, 0] };
  for (let step = 0; ; step += 1) {
    if (isNode(node)) last = node;
    // Inside an alias the anchor's own text is what must be mended.
    if (isAlias(node)) node = node.resolve(doc.document);
    const key = path[step];
    if (key === undefined) return { doc, node: last };
    if (isMap(node)) {
      node = pairOf(node, String(key))?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
    } else {
      return { doc, node: last };
    }
  }
}

/** The place of an offset in the file's text. */
export function placeIn({ file, lines }: YamlDocument, offset: number): Place {
  return placeAt(file, lines, offset);
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pair of a key, found by an index: a map of thousands of faulty keys is asked for each of them. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let index = indexes.get(map);
  if (index === undefined) {
    // Of a key that stands twice the first counts, as in the messages about it.
    const pairs = map.items.flatMap((pair) =>
      isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
    );
    index = new Map(pairs.toReversed());
    indexes.set(map, index);
  }
  return index.get(key);
}

function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
