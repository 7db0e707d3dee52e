import type { Plan, PlannedPage } from '../model/plan.ts';
import type { Section } from '../model/rendered.ts';
import { roman } from '../text/roman.ts';
import type { MeasuredSection } from './measure-section.ts';
import { noteRowId } from './row-element.ts';

export interface PlannedSection {
  /** Of facing pages the side that the page shows; before pages are laid out, the versos. */
  readonly measured: MeasuredSection;
  readonly plan: Plan;
  /** Names the two by what they were made of. */
  readonly key?: string;
}

/** One side of one leaf of the finished book, in order. */
export interface BookPage {
  /** The section whose page it is; a blank page belongs to the section it makes room for. */
  readonly section: PlannedSection;
  readonly page: PlannedPage | undefined;
  readonly side: 'verso' | 'recto';
  /** `iv`, `12`: what references, contents and the PDF's page labels call it, printed or not. */
  readonly label: string;
  readonly numbering: 'roman' | 'decimal';
  readonly number: number;
  readonly printsFolio: boolean;
  /** First page of its section. */
  readonly opening: boolean;
  /** Names what stands on the page by what it was made of, page numbers left out. */
  readonly key?: string | undefined;
}

/**
 * Puts the sections' pages on leaves: rectos are odd, sections get a blank page before them where they open on the other
 * side, front matter counts in roman numerals and the text from 1. Each planned page of a section that faces itself is a
 * verso in one language and a recto in the other.
 */
export function layOutPages(sections: readonly PlannedSection[]): readonly BookPage[] {
  const pages: BookPage[] = [];
  let arabic = false;
  let number = 0;
  const next = () => (pages.length % 2 === 0 ? 'recto' : 'verso');
  const add = (section: PlannedSection, page: PlannedPage | undefined, opening: boolean, key?: string) => {
    const { numbering, role } = section.measured.section;
    number += 1;
    pages.push({
      section,
      page,
      side: next(),
      label: arabic ? String(number) : roman(number),
      numbering: arabic ? 'decimal' : 'roman',
      number,
      printsFolio: page !== undefined && numbering !== 'none' && role !== 'halftitle',
      opening,
      key,
    });
  };
  const bringTo = (side: Section['startOn'], section: PlannedSection) => {
    if (side !== 'any' && side !== next()) {
      add(section, undefined, false);
    }
  };
  for (const section of sections) {
    const { numbering, startOn } = section.measured.section;
    if (numbering === 'arabic' && !arabic) {
      bringTo('recto', section);
      arabic = true;
      number = 0;
    }
    bringTo(startOn, section);
    section.plan.pages.forEach((page, index) => {
      for (const face of facesOf(section, page)) {
        const { key } = face.section;
        add(face.section, face.page, index === 0, key && `${key} ${index}`);
      }
    });
  }
  return pages;
}

interface Face {
  readonly section: PlannedSection;
  readonly page: PlannedPage;
}

/** A planned page as it stands on paper: one page, or a verso and the recto facing it. */
function facesOf(section: PlannedSection, page: PlannedPage): readonly Face[] {
  const { measured, plan, key } = section;
  const { opposite } = measured;
  if (opposite === undefined) {
    return [{ section, page }];
  }
  const columnsOf = (row: string) => measured.boxes.get(row)?.columns.length ?? 0;
  const side = (slice: (row: string) => readonly [number, number?]): PlannedPage => ({
    ...page,
    pieces: page.pieces.map((piece) => ({ ...piece, columns: piece.columns.slice(...slice(piece.row)) })),
    notes: page.notes.map((note) => ({
      ...note,
      columns: note.columns.slice(...slice(noteRowId(note.note))),
    })),
  });
  return [
    { section, page: side((row) => [0, columnsOf(row)]) },
    {
      section: { measured: opposite, plan, ...(key && { key: `${key} recto` }) },
      page: side((row) => [columnsOf(row)]),
    },
  ];
}
