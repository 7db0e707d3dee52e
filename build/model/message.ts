import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

/** What a rule fills into its message: `{{found}}`, `{{expected}}` … */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * One fault of the author's files, as data: the words come from the locale, by rule id.
 * A fault between two languages has its second place in `related`.
 */
export interface Message {
  readonly ruleId: string;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly values: MessageValues;
}

/** Collects messages; stages report and go on, so that one run names every fault. */
export type Report = (
  ruleId: string,
  place: Place,
  values?: MessageValues,
  related?: readonly Place[],
) => void;
