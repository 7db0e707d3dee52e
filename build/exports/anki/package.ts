import { strToU8, zipSync } from 'fflate';

/**
 * An `.apkg` of the first kind: the collection and a list of media, which is empty. The fixed time is built from local
 * parts, as zip stores it, and is the same in every time zone.
 */
export function packageOf(collection: Uint8Array): Uint8Array {
  return zipSync(
    { 'collection.anki2': [collection, { level: 9 }], media: [strToU8('{}'), { level: 9 }] },
    { mtime: new Date(1980, 0, 1) },
  );
}
