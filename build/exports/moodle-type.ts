import type { Reason } from './reasons.ts';

/** What of a Moodle question depends on its type; `type` is nothing where it cannot be asked. */
export interface MoodleType {
  readonly type: string | undefined;
  readonly text: string;
  readonly general: string;
  readonly fields: readonly string[];
  readonly reasons: readonly Reason[];
}
