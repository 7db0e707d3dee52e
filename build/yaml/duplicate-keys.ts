import { isScalar, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';

/** A key that stands twice in one map. Offsets are UTF-16 units of the file's text. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  readonly first: number;
}

/** Keys that hide an earlier one of the same map. The library's own search compares each key with all before it. */
export function duplicateKeys(document: Document.Parsed): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  visit(document, {
    Map(_key, node) {
      const first = new Map<string, Scalar>();
      for (const { key } of node.items) {
        // A merge key is a key like any other in the failsafe schema.
        if (!isScalar(key) || typeof key.value !== 'string') continue;
        const earlier = first.get(key.value);
        if (earlier === undefined) first.set(key.value, key);
        else found.push({ key: key.value, offset: key.range?.[0] ?? 0, first: earlier.range?.[0] ?? 0 });
      }
    },
  });
  return found;
}
