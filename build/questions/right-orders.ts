import type { Item } from '../model/exercise.ts';
import { kindsOf } from './alike.ts';

/** All right orders of an item, as indexes of its parts; `complete` says whether there are no more than were asked for. */
export interface RightOrders {
  readonly orders: readonly (readonly number[])[];
  readonly complete: boolean;
}

/**
 * The order as authored and its alternatives, each followed by those in which parts that say the same stand for each
 * other; at most `most`, for eleven times 「の」 makes forty million.
 */
export function rightOrders(
  { parts, alternatives }: Pick<Item<'order'>, 'parts' | 'alternatives'>,
  most: number,
): RightOrders {
  const kinds = kindsOf(parts);
  const orders: (readonly number[])[] = [];
  for (const order of [parts.map((_, index) => index), ...alternatives]) {
    for (const one of interchanged(order, kinds)) {
      if (orders.length === most) return { orders, complete: false };
      orders.push(one);
    }
  }
  return { orders, complete: true };
}

/** The order itself, then all others that look the same. */
function* interchanged(
  order: readonly number[],
  kinds: readonly number[],
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  const next = order[chosen.length];
  if (next === undefined) {
    yield chosen;
    return;
  }
  const free = order.filter((part) => kinds[part] === kinds[next] && !chosen.includes(part));
  for (const part of free) yield* interchanged(order, kinds, [...chosen, part]);
}
