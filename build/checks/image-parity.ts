import type { Block } from '../model/parsed.ts';
import { fullPairs, surplus, where, type Check } from './check.ts';

/** Pictures that one side of a pair has and the other has not; one in another language counts as the same. */
export const imageParity: Check = {
  ids: ['image-parity'],
  run(book, report) {
    for (const { source, target, from, to } of fullPairs(book)) {
      const here = source.flatMap(imagesOf);
      const there = target.flatMap(imagesOf);
      const [image] = [...surplus(here, there), ...surplus(there, here)];
      if (image !== undefined) report('image-parity', to.place, { image, other: where(from) }, [from.place]);
    }
  },
};

function imagesOf({ image }: Block): readonly string[] {
  return image === undefined ? [] : [nameOf(image.path)];
}

/** The name of a picture without folder, ending and language: `map` of `images/en/map-en.svg`. */
function nameOf(path: string): string {
  return path
    .replace(/^.*\//u, '')
    .replace(/\.[A-Za-z0-9]+$/u, '')
    .replace(/[-_.][a-z]{2}$/u, '');
}
