import { xmlId } from './epub/element-id.ts';
import { translationId } from './epub/row-side.ts';
import { epubHoldings, sheetHoldings } from './gates/holdings.ts';
import { parityGate, type ParityItem } from './gates/parity-gate.ts';
import { severityOf } from './diagnostics/catalog.ts';
import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Report } from './model/message.ts';
import type { Parity } from './model/parity.ts';
import type { Place } from './model/place.ts';
import type { RenderedBook, Row } from './model/rendered.ts';
import { noteRowId } from './print/row-element.ts';
import { rowPlaces } from './print/row-places.ts';
import { elementId } from './tree/element-id.ts';

/**
 * Holds the EPUB of an edition against its printed sheets, both as they were finished. Gives what was counted, or nothing
 * when one form lacks what the other has; see `parityGate`.
 */
export function formatParity(
  book: Book,
  edition: EditionConfig,
  rendered: RenderedBook,
  sheets: readonly string[],
  epub: Uint8Array,
  report: Report,
): Parity | undefined {
  let passed = true;
  const tell: Report = (ruleId, place, values, related) => {
    passed &&= severityOf(ruleId) !== 'error';
    report(ruleId, place, values, related);
  };
  const items = parityItems(rendered, rowPlaces(book, edition));
  // A translation may stand apart from its source: both are the row of print.
  const rows = new Map(
    [...items.keys()].flatMap((row) => {
      const id = withoutNote(row);
      return [id, translationId(id)].map((each) => [xmlId(elementId(each)), row] as const);
    }),
  );
  const forms = { print: sheetHoldings(sheets), epub: epubHoldings(epub, rows) };
  const parity = parityGate(forms, items, tell);
  return passed ? parity : undefined;
}

/** Everything that both forms are asked for, by the id that its row has in print. */
function parityItems(
  { sections }: RenderedBook,
  placeOf: (row: string) => Place,
): ReadonlyMap<string, ParityItem> {
  const items = new Map<string, ParityItem>();
  for (const { rows, notes } of sections) {
    for (const row of rows) {
      const known = kindOf(row);
      if (known !== undefined) items.set(row.id, { ...known, place: placeOf(row.id) });
    }
    for (const { id } of notes)
      items.set(noteRowId(id), { kind: 'notes', unit: id, place: placeOf(noteRowId(id)) });
  }
  return items;
}

/** What a row is of; nothing for words that nobody wrote, such as contents and index, and for room to write in. */
function kindOf({ id, style, block, table }: Row): Pick<ParityItem, 'kind' | 'unit'> | undefined {
  const [, kind = '', unit = ''] = (block === undefined && /^(q|a\d*)-([^/]+)/u.exec(id)) || [];
  if (unit !== '') return { kind: kind === 'q' ? 'questions' : 'answers', unit };
  if (style === 'figure') return { kind: 'figures', unit: id };
  if (table !== undefined) return { kind: 'tables', unit: table.id };
  return block === undefined ? undefined : { kind: 'pairs', unit: block };
}

function withoutNote(row: string): string {
  return row.replace(/^note:/u, '');
}
