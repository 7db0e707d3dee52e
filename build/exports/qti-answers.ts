import type { QtiResponse } from './qti-response.ts';
import type { Reason } from './reasons.ts';

/** What of an item depends on its type. */
export interface QtiBody {
  readonly responses: readonly QtiResponse[];
  /** Blocks after the prompt. */
  readonly blocks: readonly string[];
  /** For those who mark, as HTML. */
  readonly marking: string;
  /** What is told after answering beside feedback and explanation, as HTML. */
  readonly told: string;
  /** By choice identifier, as HTML. */
  readonly ofChoice: ReadonlyMap<string, string>;
  readonly reasons: readonly Reason[];
}

/** The identifier of the answer where an item asks for one. */
export const single = 'RESPONSE';

/** Makes what an item has of interactions, with the marking and reasons that all types share. */
export type Ask = (
  responses: readonly QtiResponse[],
  blocks: readonly string[],
  ...reasons: Reason[]
) => QtiBody;

/** An answer that is chosen. */
export function closedResponse(
  cardinality: QtiResponse['cardinality'],
  baseType: 'identifier' | 'directedPair',
  correct: readonly string[],
): QtiResponse {
  return { identifier: single, cardinality, baseType, correct, also: [], mapped: false };
}

/** An answer that is typed: the first spelling is the one wanted. */
export function textResponse(identifier: string, answers: readonly string[]): QtiResponse {
  const [first, ...more] = answers;
  const correct = first === undefined ? [] : [first];
  const also = more.map((answer) => [answer]);
  return { identifier, cardinality: 'single', baseType: 'string', correct, also, mapped: true };
}

/** An answer that a person marks. */
export function openResponse(identifier: string): QtiResponse {
  return { identifier, cardinality: 'single', baseType: 'string', correct: [], also: [], mapped: true };
}
