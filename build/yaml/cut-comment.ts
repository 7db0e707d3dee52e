import { isScalar } from 'yaml';
import type { Scalar } from 'yaml';
import type { Place } from '../model/place.ts';
import { nodeAt, placeIn } from './document.ts';
import type { YamlDocument } from './document.ts';
import { trailingComment } from './trailing-comment.ts';
import { shortened } from './text-fault.ts';

/** A comment behind a text, and the text that is left. */
export interface CutComment {
  readonly place: Place;
  readonly found: string;
  readonly lost: string;
}

/**
 * The comment that YAML has cut from the end of the text at `path`: what stands in its line behind a value that is written
 * without quotes. Nothing where the text is in quotes or below `|`, and where `lintScalars` has told of it as an error.
 */
export function cutComment(doc: YamlDocument, path: readonly PropertyKey[]): CutComment | undefined {
  const { doc: written, node } = nodeAt(doc, path);
  if (!isScalar(node)) return undefined;
  const scalar: Scalar = node;
  const comment = trailingComment(scalar, written.text);
  if (comment === undefined || comment.isText) return undefined;
  return {
    place: placeIn(written, comment.offset),
    found: shortened(String(scalar.value)),
    lost: comment.words,
  };
}
