import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';

/** A printed word in the first of some languages, with the same in the others, small, behind it: 氏名 Name. */
export function glossed(
  languages: readonly Language[],
  t: Translate,
  key: string,
): readonly ElementContent[] {
  return languages.flatMap((language, index): ElementContent[] => {
    const words = h(
      'span',
      { lang: language, ...(index === 0 ? {} : { className: ['q-gloss'] }) },
      t(language, key),
    );
    return index === 0 ? [words] : [{ type: 'text', value: ' ' }, words];
  });
}
