import { nearestText } from './nearest-text.ts';

/** The words of these texts, in a form of their own, that are nearest to those wanted; nothing where none are near. */
export type NearestSearch = (wanted: string, texts: readonly string[]) => string | undefined;

/** A search costs the length of the words by that of the text; who has more faults than this mends some first. */
const mostSearches = 100;

/** Looks for nearest words, in the first hundred faults that ask for them. */
export function nearestSearch(): NearestSearch {
  let faults = 0;
  return (wanted, texts) => {
    faults += 1;
    if (faults > mostSearches) return undefined;
    for (const text of texts) {
      const near = nearestText(wanted, text);
      if (near !== undefined) return near;
    }
    return undefined;
  };
}
