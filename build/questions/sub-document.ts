import { isAlias, isMap, isSeq } from 'yaml';
import type { Document } from 'yaml';
import type { YamlDocument } from '../yaml/document.ts';

/**
 * A part of a YAML file as a document of its own, so that each question can be checked against the schema of its own
 * type and a fault in one hides none in the next. Paths and places are those of the part.
 */
export function subDocument(
  doc: YamlDocument,
  path: readonly (string | number)[],
  value: unknown,
): YamlDocument {
  let node: unknown = doc.document.contents;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(doc.document);
    if (isMap(node)) node = node.get(String(key), true);
    else if (isSeq(node)) node = node.get(Number(key), true);
  }
  // The library has no documents within documents: one that differs from the whole in its root alone is made by
  // delegation, and Object.create is typed loosely.
  const part = Object.create(doc.document, { contents: { value: node } }) as Document.Parsed;
  return { ...doc, value, document: part };
}
