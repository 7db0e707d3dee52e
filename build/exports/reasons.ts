import type { Item } from '../model/exercise.ts';
import type { Fidelity, FidelityEntry } from './exporter.ts';

/** Why a question is not in another format as it is here, and what that makes of it. */
export const reasonFidelity = {
  'teacher-only': 'omitted',
  'no-order-type': 'omitted',
  'too-many-right': 'omitted',
  'nothing-to-ask': 'omitted',
  'points-dropped': 'lossy',
  'points-by-gap': 'lossy',
  'hints-dropped': 'lossy',
  'gaps-split': 'lossy',
  'other-language-not-asked': 'lossy',
  'extras-dropped': 'lossy',
  'alternatives-dropped': 'lossy',
  'arrow-rewritten': 'lossy',
  'marking-as-feedback': 'lossy',
  'uneven-shares': 'normalised',
  'rows-split': 'normalised',
  'rows-as-gaps': 'normalised',
  'stimulus-repeated': 'normalised',
  'stimulus-before': 'normalised',
  'asked-as-short': 'normalised',
  'asked-as-essay': 'normalised',
  'marking-for-graders': 'normalised',
  'ordering-type': 'normalised',
  'text-entry': 'normalised',
  'length-in-words': 'normalised',
  'ruby-in-brackets': 'normalised',
  'tag-rewritten': 'normalised',
} as const satisfies Readonly<Record<string, Fidelity>>;

export type Reason = keyof typeof reasonFidelity;

const order: readonly Fidelity[] = ['exact', 'normalised', 'lossy', 'omitted'];

/** What became of a question: the worst that its reasons say; none of them, and it is exact. */
export function entryOf(item: Pick<Item, 'id' | 'type'>, reasons: readonly Reason[]): FidelityEntry {
  const grades = reasons.map((reason) => order.indexOf(reasonFidelity[reason]));
  return {
    id: item.id,
    type: item.type,
    fidelity: order[Math.max(0, ...grades)] ?? 'exact',
    reasons: [...new Set(reasons)],
  };
}

/** Why a group is not as it is here; `shared` says where the text stands that its questions have in common. */
export function groupReasons(
  group: Item<'group'>,
  shared: 'stimulus-repeated' | 'stimulus-before',
): readonly Reason[] {
  if (group.audience === 'teacher') return ['teacher-only'];
  return group.hints.length > 0 ? [shared, 'hints-dropped'] : [shared];
}
