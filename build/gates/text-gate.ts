import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { compareText, comparedForm, quoted } from './compare-text.ts';
import type { Sheet, Stretch } from './sheets.ts';

/** A text that must stand in the book: one block of one side, or a stretch of it. */
export interface ExpectedText {
  readonly block: string;
  readonly side: 'source' | 'target';
  /** Index in the side's list of blocks. */
  readonly index: number;
  readonly text: string;
  readonly place: Place;
  /** Reading order in the book; stretches of one block have the same or rising numbers. */
  readonly order: number;
}

/** Where a message leads that no block of the book can be blamed for. */
export const bookPlace: Place = { file: 'manuscript/book.yaml', line: 1, column: 1 };

/**
 * Checks that the finished sheets hold, in each language and in reading order, the text that was written: nothing lost,
 * doubled, changed, out of order or from nowhere. One message a block and fault, at the block's own line.
 *
 * Notes stand at the foot of pages between the parts of the text, and figures may stand at the head of a later page, so
 * the order of each is judged apart from it.
 */
export function textGate(sheets: readonly Sheet[], expected: readonly ExpectedText[], report: Report): void {
  const wanted = joinExpected(expected);
  const found = joinFound(sheets);
  const pages = new Map<string, string>();
  for (const text of wanted.values()) {
    const printed = found.get(keyOf(text));
    const page = printed?.parts[0]?.page ?? pages.get(text.side) ?? sheets[0]?.page ?? '';
    pages.set(text.side, printed?.parts.at(-1)?.page ?? page);
    checkText(text, printed, page, report);
  }
  checkUnexpected(wanted, found, expected, report);
  checkOrder(sheets, wanted, report);
}

interface Wanted extends ExpectedText {
  readonly texts: string[];
}

interface Printed {
  readonly block: string;
  readonly parts: { readonly page: string; readonly text: string }[];
}

function keyOf(text: { readonly block: string; readonly side: string; readonly index: number }): string {
  return `${text.side} ${text.index} ${text.block}`;
}

function joinExpected(expected: readonly ExpectedText[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const text of [...expected].sort((a, b) => a.order - b.order)) {
    const known = wanted.get(keyOf(text));
    if (known === undefined) wanted.set(keyOf(text), { ...text, texts: [text.text] });
    else known.texts.push(text.text);
  }
  return wanted;
}

function joinFound(sheets: readonly Sheet[]): Map<string, Printed> {
  const found = new Map<string, Printed>();
  for (const sheet of sheets) {
    for (const stretch of sheet.stretches) {
      const part = { page: sheet.page, text: comparedForm(stretch.text) };
      const known = found.get(keyOf(stretch));
      if (known === undefined) found.set(keyOf(stretch), { block: stretch.block, parts: [part] });
      else known.parts.push(part);
    }
  }
  return found;
}

function checkText(text: Wanted, printed: Printed | undefined, page: string, report: Report): void {
  const parts = printed?.parts ?? [];
  const written = comparedForm(text.texts.join(''));
  const difference = compareText(written, comparedForm(parts.map((part) => part.text).join('')));
  if (difference === undefined) return;
  const { missing, extra } = difference;
  const values = { block: text.block, side: text.side, page: pageAt(parts, difference.at) ?? page };
  if (difference.kind === 'lost') report('text-lost', text.place, { ...values, missing });
  else if (difference.kind === 'doubled') report('text-doubled', text.place, { ...values, extra });
  else report('text-changed', text.place, { ...values, expected: missing, found: extra });
}

/** The page on which an offset of the joined parts stands; of the last part, when it is the end. */
function pageAt(parts: Printed['parts'], offset: number): string | undefined {
  let end = 0;
  for (const part of parts) {
    end += part.text.length;
    if (offset < end) return part.page;
  }
  return parts.at(-1)?.page;
}

function checkUnexpected(
  wanted: ReadonlyMap<string, Wanted>,
  found: ReadonlyMap<string, Printed>,
  expected: readonly ExpectedText[],
  report: Report,
): void {
  const places = new Map(expected.map((text) => [text.block, text.place]));
  for (const [key, printed] of found) {
    if (wanted.has(key)) continue;
    const text = printed.parts.map((part) => part.text).join('');
    if (text === '') continue;
    const values = { block: printed.block, page: printed.parts[0]?.page ?? '', extra: quoted(text) };
    report('text-unexpected', places.get(printed.block) ?? bookPlace, values);
  }
}

/** Each stretch is compared with the one before it, so that one block astray is one message, not one for all behind it. */
function checkOrder(sheets: readonly Sheet[], wanted: ReadonlyMap<string, Wanted>, report: Report): void {
  const before = new Map<string, Wanted>();
  const reported = new Set<string>();
  for (const sheet of sheets) {
    for (const stretch of sheet.stretches) {
      const text = wanted.get(keyOf(stretch));
      if (text === undefined) continue;
      const stream = streamOf(stretch);
      const previous = before.get(stream);
      before.set(stream, text);
      if (previous === undefined || text.order >= previous.order || reported.has(keyOf(text))) continue;
      reported.add(keyOf(text));
      const values = { block: text.block, side: text.side, page: sheet.page, before: previous.block };
      report('text-reordered', text.place, values, [previous.place]);
    }
  }
}

function streamOf(stretch: Stretch): string {
  return `${stretch.side} ${stretch.inNote ? 'note' : stretch.floated ? 'float' : 'text'}`;
}
