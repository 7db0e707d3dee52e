import { createHash } from 'node:crypto';
import type { Section } from '../model/rendered.ts';
import { oppositeId } from './opposite-ids.ts';

/** A hash of some words, to name what was made of them. */
export function keyOf(...words: readonly string[]): string {
  const hash = createHash('sha256');
  // The length goes first, so that no two lists of words read alike.
  for (const word of words) hash.update(`${word.length} `).update(word);
  return hash.digest('base64url').slice(0, 24);
}

/** A hash of a file. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** What a section says, whole, and the ids that it leads to. */
export interface SectionText {
  readonly key: string;
  /** Ids whose page numbers stand in it, and ids that it links to, as elements have them. */
  readonly ids: readonly string[];
}

/** Reads a section for its key. Two sections with the same key are the same to every stage that follows. */
export function sectionText(section: Section): SectionText {
  const text = writtenOut(section);
  const found = text.matchAll(/"(?:dataPages?Of|href)":"((?:[^"\\]|\\.)*)"/gu);
  // Ids have neither quotes nor backslashes in them; one that had would only be looked up in vain.
  const ids = [...found].flatMap(([, value = '']) => value.split(' ').map((id) => id.replace(/^#/u, '')));
  return { key: keyOf(text), ids: [...new Set(ids)] };
}

/** The key of a section measured with these page numbers, beside sections of which these ids stand on rectos. */
export function measuredKey(
  text: SectionText,
  style: string,
  folios: ReadonlyMap<string, string>,
  opposites: ReadonlySet<string>,
): string {
  const numbers = text.ids.flatMap((id) => {
    const recto = oppositeId(id);
    const here = [folios.get(id), folios.get(recto), opposites.has(id) ? 'recto' : undefined];
    return here.every((word) => word === undefined) ? [] : [id, ...here.map((word) => word ?? '-')];
  });
  return keyOf(text.key, style, ...numbers);
}

/** Tables are shared by their rows, and written out once. */
function writtenOut({ opposite, ...section }: Section): string {
  const tables = [...new Set(section.rows.flatMap(({ table }) => table ?? []))];
  const rows = section.rows.map((row) =>
    row.table === undefined ? row : { ...row, table: tables.indexOf(row.table) },
  );
  const frames = tables.map((frame) => ({ ...frame, groups: [...(frame.groups ?? [])] }));
  const own = JSON.stringify([{ ...section, rows }, frames]);
  return opposite === undefined ? own : `${own}\n${writtenOut(opposite)}`;
}
