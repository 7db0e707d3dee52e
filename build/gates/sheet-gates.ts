import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { noteGate, type ExpectedNote, type FacingSheet } from './note-gate.ts';
import { referenceGate } from './reference-gate.ts';
import { readSheets } from './sheets.ts';
import { textGate, type ExpectedText } from './text-gate.ts';

/** What must stand on the sheets of one edition. */
export interface ExpectedSheets {
  readonly texts: readonly ExpectedText[];
  readonly notes: readonly ExpectedNote[];
  /** By sheet, where the languages face each other. */
  readonly facing?: readonly (FacingSheet | undefined)[];
}

/** Puts the finished sheets (HTML, in page order) through every gate that needs no browser. Reports each fault. */
export function checkSheets(sheets: readonly string[], expected: ExpectedSheets, report: Report): void {
  const read = readSheets(sheets);
  const places = new Map<string, Place>();
  for (const text of expected.texts) if (!places.has(text.block)) places.set(text.block, text.place);
  textGate(read, expected.texts, report);
  noteGate(read, expected.notes, report, expected.facing);
  referenceGate(read, places, report);
}
