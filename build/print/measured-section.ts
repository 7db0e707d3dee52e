import type { Element } from 'hast';
import type { PlanNote, PlanRow } from '../model/plan.ts';
import type { RowBox } from '../model/ports.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { TableRowHeight } from './table-heights.ts';

/** A section's rows and notes as elements, and as the lengths the planner works with. */
export interface MeasuredSection {
  readonly section: Section;
  /** The section's rows by id. */
  readonly rowOf: ReadonlyMap<string, Row>;
  readonly elements: ReadonlyMap<string, Element>;
  readonly boxes: ReadonlyMap<string, RowBox>;
  readonly rows: readonly PlanRow[];
  readonly notes: ReadonlyMap<string, PlanNote>;
  /** Page numbers that stood in the rows when they were measured, by the id they refer to. */
  readonly references: ReadonlyMap<string, string>;
  /** Rows of tables with the room they take. */
  readonly tables: ReadonlyMap<string, TableRowHeight>;
  /**
   * Facing pages: the section on the rectos. The plan's rows and notes, and the page numbers, are then those of both;
   * their columns are first those of this section, then those of that one.
   */
  readonly opposite: MeasuredSection | undefined;
  /** Facing pages: room above each row as it is planned, pt. Pages are then set to the heights of the plan. */
  readonly spaces: ReadonlyMap<string, number> | undefined;
}
