import type { EditionConfig } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { placeOf } from '../yaml/document.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { suggestion } from '../yaml/suggest.ts';
import type { EditionData } from './book-schema.ts';

/**
 * Looks at what one edition says about its questions. Reports places of answers that its view does not have, that say
 * nothing or stand twice, languages that the edition does not have, versions given twice, and answers to be written into a
 * room where no answer stands. `languages`: the pair of the edition.
 */
export function checkEdition(
  id: string,
  data: EditionData,
  languages: readonly string[],
  doc: YamlDocument,
  report: Report,
): void {
  const at = (...path: readonly (string | number)[]): Place => placeOf(doc, ['editions', id, ...path]);
  checkPlaces(id, data, at, report);
  for (const [index, found] of (data.prompts ?? []).entries()) {
    if (!languages.includes(found))
      report('unknown-value', at('prompts', index), { found, expected: suggestion(found, languages) });
  }
  const versions = new Map<string, Place>();
  for (const [index, found] of (data.versions ?? []).entries()) {
    const earlier = versions.get(found.toLowerCase());
    if (earlier === undefined) versions.set(found.toLowerCase(), at('versions', index));
    else report('version-twice', at('versions', index), { edition: id, found }, [earlier]);
  }
}

type At = (...path: readonly (string | number)[]) => Place;

function checkPlaces(id: string, data: EditionData, at: At, report: Report): void {
  const isKey = data.view === 'answer-key';
  const written = data.answers ?? [];
  const places = typeof written === 'string' ? [{ where: written }] : written;
  if (isKey && data.answers !== undefined && places.every(({ where }) => where === 'none'))
    report('key-without-answers', at('answers'), { edition: id });
  const first = new Map<string, Place>();
  for (const [index, place] of places.entries()) {
    const path = typeof written === 'string' ? ['answers'] : ['answers', index];
    if (place.where === 'separate' && !isKey)
      report('answers-apart', at(...path), { edition: id, view: data.view });
    if (place.where === 'inline' && isKey) report('answers-inline-in-key', at(...path), { edition: id });
    if ('show' in place && Array.isArray(place.show) && place.show.length === 0)
      report('answers-show-nothing', at(...path, 'show'));
    const admit = 'admit' in place ? place.admit : 'all';
    const key = JSON.stringify([isKey ? 'separate' : place.where, admit]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at(...path));
    else report('answers-place-twice', at(...path), { where: place.where }, [earlier]);
  }
  if (data.room === 'fill' && !places.some(({ where }) => where === 'inline'))
    report('room-without-answers', at('room'), { edition: id });
}

/** Editions become files by their names, which some disks compare without regard to case. */
export function checkNames(editions: readonly EditionConfig[], report: Report): void {
  const first = new Map<string, EditionConfig>();
  for (const edition of editions) {
    const { id, family, place } = edition;
    const earlier = first.get(id.toLowerCase());
    if (earlier === undefined) first.set(id.toLowerCase(), edition);
    // Of versions of one edition `checkEdition` tells.
    else if (earlier.family !== family)
      report('edition-name-twice', place, { id, other: earlier.family }, [earlier.place]);
  }
}
