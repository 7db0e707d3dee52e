/** The version of the lock's form, in its `schema`. */
export const exerciseLockSchema = 'exercises-lock/1';

/** The order in which one version printed the questions of a set and the things inside them. */
export interface RecordedSet {
  /** Ids of the questions, in printed order. */
  readonly items: readonly string[];
  /** By question id. */
  readonly orders: ReadonlyMap<string, RecordedOrder>;
}

/** `things[i]` fingerprints the ith thing as authored; `order` holds authored indexes in printed order. */
export interface RecordedOrder {
  readonly things: readonly string[];
  readonly order: readonly number[];
}

/** A flash card as it was last exported: `mod` in seconds since 1970 rises when, and only when, `hash` changes. */
export interface RecordedCard {
  readonly hash: string;
  readonly mod: number;
}

/**
 * `exercises/exercises.lock.json`: what must stay as it once went out, although generators and contents change. Whoever
 * has it can tell answers from a printed version, so it belongs with the answers.
 */
export interface ExerciseLock {
  /** By version, then by set id. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, RecordedSet>>;
  /** By the card's permanent id. */
  readonly cards: ReadonlyMap<string, RecordedCard>;
}
