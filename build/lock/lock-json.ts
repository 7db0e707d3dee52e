import { alignLockSchema, type AlignLock, type LockRecord } from '../model/align-lock.ts';

/**
 * The lock as it is written: a pair a line, in the order of the book, so that what changed is a line of a diff and two
 * people who accept different pairs seldom meet. The same records give the same bytes.
 */
export function alignLockJson({ records }: AlignLock): string {
  const lines = records.map((record) => `    ${recordJson(record)}`);
  const pairs = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": ${JSON.stringify(alignLockSchema)},\n  "pairs": ${pairs}\n}\n`;
}

function recordJson({ id, kind, normaliser, source, target, text, reason }: LockRecord): string {
  const members = { id, kind, normaliser, source, target, text, ...(reason === undefined ? {} : { reason }) };
  const values = Object.entries(members).map(([key, value]) => `"${key}": ${visible(JSON.stringify(value))}`);
  return `{${values.join(', ')}}`;
}

/** What cannot be seen, or would turn the line round, is written as its number. */
function visible(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
