import type { Severity } from '../model/message.ts';

/** What a rule says, in one language. `{{name}}` is filled from the message's values. */
export interface RuleText {
  /** One line: "Unexpected *found*, expected *wanted*", and how to mend it. */
  readonly message: string;
  /** What the rule is for; shown by `explain`. */
  readonly summary: string;
  /** How to mend it, with an example where that helps; shown by `explain`. */
  readonly remedy: string;
}

export interface Rule {
  readonly severity: Severity;
  readonly en: RuleText;
  readonly ja: RuleText;
}

/** Rules by id (kebab-case, never renamed once released). */
export type RuleTable = Readonly<Record<string, Rule>>;
