import { giftHtml, giftInner } from './gift-text.ts';
import type { Reason } from './reasons.ts';

/** One question of GIFT. HTML is not escaped yet, answers are. */
export interface GiftQuestion {
  /** Added to the item's id where an item becomes several questions. */
  readonly part?: number;
  readonly stem: string;
  /** What stands between the braces, a line each. */
  readonly answers: readonly string[];
  /** What goes on after a gap. */
  readonly rest?: string;
  /** Told after answering, right or wrong. */
  readonly general: string;
}

export interface GiftItem {
  readonly questions: readonly GiftQuestion[];
  readonly reasons: readonly Reason[];
}

/** A question with its braces, ready to stand after its title. */
export function giftBody({ stem, answers, rest, general }: GiftQuestion): string {
  const lines = [...answers, ...(general === '' ? [] : [`####${giftHtml(general)}`])];
  const inside = lines.length === 0 ? '' : `\n${lines.map((line) => `\t${line}\n`).join('')}`;
  return `${giftHtml(stem)}{${inside}}${rest === undefined ? '' : giftInner(rest)}`;
}
