import type { Memo } from '../model/ports.ts';
import { featuresOf, type FeaturesOf } from './features.ts';

/** `featuresOf` that looks at a text once: in a book that is edited nearly all of them are as they were. */
export function rememberedFeatures(memo: Memo): FeaturesOf {
  return (text, language, blocks) => {
    const carried = blocks.map(({ language: own, content, calls }) => [own, content, calls]);
    const key = `features ${language} ${text}\n${carried.length === 0 ? '' : JSON.stringify(carried)}`;
    return memo.recallNow(key, () => featuresOf(text, language, blocks));
  };
}
