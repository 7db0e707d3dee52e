import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { parseHtml } from '../tree/html.ts';
import { comparedForm } from './compare-text.ts';

/** A page as it was composed from the plan. */
export interface PlannedHtml {
  readonly label: string;
  readonly html: string;
}

/**
 * Checks that each finished sheet holds just what was planned for its page, row by row: what moved to another page in
 * reading order is neither lost nor doubled, and no other gate would see it. Reports the first row of each page that is
 * not as planned.
 */
export function pageGate(
  sheets: readonly string[],
  planned: readonly PlannedHtml[],
  placeOf: (row: string) => Place,
  report: Report,
): void {
  for (const [index, page] of planned.entries()) {
    const wanted = rowTexts(page.html);
    const found = rowTexts(sheets[index] ?? '');
    const row = firstDifference(wanted, found);
    if (row !== undefined) {
      report('page-not-as-planned', placeOf(row), { page: page.label, row });
    }
  }
}

function firstDifference(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string | undefined {
  for (const [row, text] of wanted) {
    if (found.get(row) !== text) return row;
  }
  return [...found.keys()].find((row) => !wanted.has(row));
}

/** Everything that stands in each row of a page, generated words included. */
function rowTexts(html: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type !== 'element') return;
    const row = rowOf(node);
    if (row === undefined) node.children.forEach(visit);
    else rows.set(row, (rows.get(row) ?? '') + comparedForm(toString(node)));
  };
  parseHtml(html).children.forEach(visit);
  return rows;
}

function rowOf(element: Element): string | undefined {
  const row = element.properties['dataRow'];
  return typeof row === 'string' ? row : undefined;
}
