import type { Plan } from '../model/plan.ts';
import { planPages } from '../plan/planner.ts';
import type { MeasuredSection } from './measure-section.ts';
import type { PageMetrics } from './metrics.ts';

/** Room for the rule above the notes of a page, pt; `.page-notes` in page/notes.css takes as much. */
const noteSeparator = 8;

/** The page breaks of one section. */
export function planSection(measured: MeasuredSection, metrics: PageMetrics): Plan {
  return planPages(measured.rows, measured.notes, {
    pageHeight: metrics.height,
    noteSeparator,
    line: metrics.line,
    orphans: 2,
    widows: 2,
  });
}
