import type { ViewId } from '../model/config.ts';
import { answerKey } from './answer-key.ts';
import { facingPages } from './facing-pages.ts';
import { interleaved } from './interleaved.ts';
import { parallelRows } from './parallel-rows.ts';
import { sourceOnly } from './source-only.ts';
import { targetOnly } from './target-only.ts';
import type { View } from './view.ts';
import { worksheet } from './worksheet.ts';

/** Every view that can be built; one file and one line each. */
export const views: Readonly<Record<ViewId, View>> = {
  'parallel-rows': parallelRows,
  'facing-pages': facingPages,
  interleaved,
  'source-only': sourceOnly,
  'target-only': targetOnly,
  'answer-key': answerKey,
  worksheet,
};
