import type { Plan, PlannedPage } from '../model/plan.ts';
import { roman } from '../text/roman.ts';
import type { MeasuredSection } from './measure-section.ts';

export interface PlannedSection {
  readonly measured: MeasuredSection;
  readonly plan: Plan;
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
}

/**
 * Puts the sections' pages on leaves: rectos are odd, sections that open on a recto get a blank verso before them
 * where needed, front matter counts in roman numerals and the text from 1.
 */
export function layOutPages(sections: readonly PlannedSection[]): readonly BookPage[] {
  const pages: BookPage[] = [];
  let arabic = false;
  let number = 0;
  const add = (section: PlannedSection, page: PlannedPage | undefined, opening: boolean) => {
    number += 1;
    pages.push({
      section,
      page,
      side: pages.length % 2 === 0 ? 'recto' : 'verso',
      label: arabic ? String(number) : roman(number),
      numbering: arabic ? 'decimal' : 'roman',
      number,
      printsFolio: page !== undefined && section.measured.section.numbering !== 'none',
      opening,
    });
  };
  for (const section of sections) {
    const starts = section.measured.section.numbering === 'arabic' && !arabic;
    if ((starts || section.measured.section.startOn === 'recto') && pages.length % 2 === 1) {
      add(section, undefined, false);
    }
    if (starts) {
      arabic = true;
      number = 0;
    }
    section.plan.pages.forEach((page, index) => add(section, page, index === 0));
  }
  return pages;
}
