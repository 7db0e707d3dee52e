import type { TranslationWay } from './translation-way.ts';

/** Each passage has its translation beside or below it, as on paper. */
export const passageWay: TranslationWay = (content) => [content];
