import { createHash } from 'node:crypto';
import type { RecordedCard } from '../../model/exercise-lock.ts';
import { noteTypes } from './note-types.ts';
import type { CardNote } from './note.ts';

/**
 * What the lock is to hold after an export. Anki overwrites a note, and what the learner wrote into it, when `mod` has
 * risen: so it rises when, and only when, something of the note has changed that is learnt. Where it stands in the book
 * is not: one edit moves the pages and passages of many. A new note gets `modified` (seconds); what
 * is no longer exported stays, so that it goes on from there when it comes back.
 */
export function revisedCards(
  notes: readonly CardNote[],
  recorded: ReadonlyMap<string, RecordedCard>,
  modified: number,
): ReadonlyMap<string, RecordedCard> {
  const revised = new Map(recorded);
  for (const note of notes) {
    const hash = fingerprint(note);
    const known = recorded.get(note.key);
    if (known?.hash === hash) continue;
    revised.set(note.key, { hash, mod: known === undefined ? modified : Math.max(known.mod + 1, modified) });
  }
  return new Map([...revised].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function fingerprint({ type, fields, tags }: CardNote): string {
  const { name, fields: names } = noteTypes[type];
  const learnt = fields.filter((_, index) => names[index] !== 'Source');
  const content = JSON.stringify([name, learnt, tags]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
