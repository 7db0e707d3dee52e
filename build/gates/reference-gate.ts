import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Mention, Sheet } from './sheets.ts';
import { pagesCovered } from '../text/page-ranges.ts';
import { bookPlace } from './text-gate.ts';

/**
 * Checks that every link inside the book leads to exactly one place of it, and that every printed page number is that
 * of the sheet where its target stands; of a list of pages, that it covers the pages of all its places and no others.
 * `places` gives the line of a block by its id, for the messages.
 */
export function referenceGate(
  sheets: readonly Sheet[],
  places: ReadonlyMap<string, Place>,
  report: Report,
): void {
  const targets = new Map<string, string>();
  const doubled = new Set<string>();
  const placeOf = (mention: Mention): Place => places.get(mention.block ?? mention.id) ?? bookPlace;
  for (const sheet of sheets) {
    for (const mention of sheet.ids) {
      if (!targets.has(mention.id)) targets.set(mention.id, sheet.page);
      else if (!doubled.has(mention.id)) {
        doubled.add(mention.id);
        report('duplicate-element-id', placeOf(mention), { id: mention.id, page: sheet.page });
      }
    }
  }
  for (const sheet of sheets) {
    for (const link of sheet.links) {
      if (!targets.has(link.id))
        report('dangling-sheet-link', placeOf(link), { id: link.id, page: sheet.page });
    }
    for (const reference of sheet.pageReferences) {
      const expected = targets.get(reference.id);
      const values = { id: reference.id, page: sheet.page };
      if (expected === undefined) report('dangling-sheet-link', placeOf(reference), values);
      else if (expected !== '' && !folios(reference.text).includes(expected)) {
        const found = reference.text.trim();
        report('wrong-page-number', placeOf(reference), { ...values, expected, found });
      }
    }
    for (const list of sheet.pageLists) {
      const missing = list.ids.find((id) => !targets.has(id));
      const expected = new Set(list.ids.flatMap((id) => targets.get(id) ?? []));
      const found = pagesCovered(list.text);
      const values = { id: missing ?? list.id, page: sheet.page };
      if (missing !== undefined) report('dangling-sheet-link', placeOf(list), values);
      else if (found.length !== expected.size || found.some((page) => !expected.has(page))) {
        report('wrong-page-number', placeOf(list), {
          ...values,
          expected: [...expected].join(', '),
          found: list.text.trim(),
        });
      }
    }
  }
}

/** Numbers in a printed reference, arabic or roman: `pp. iv, 12` gives `iv` and `12`. */
function folios(text: string): readonly string[] {
  return text.match(/\d+|(?<![a-z])[ivxlcdm]+(?![a-z])/giu) ?? [];
}
