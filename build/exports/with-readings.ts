import type { PhrasingContent } from 'mdast';
import type { QuestionReadings } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import { unreadPhrasing } from '../tree/unread-phrasing.ts';

/**
 * Content with the readings that a question may show. All are written out, for a question stands alone, but none where
 * the policy is `none`, and none over a word that is suppressed: a question about a reading must not print it.
 */
export function withReadings(
  nodes: readonly PhrasingContent[],
  { policy, suppress }: QuestionReadings,
): readonly PhrasingContent[] {
  return unreadPhrasing(nodes, policy === 'none' ? [plainText(nodes)] : suppress);
}
