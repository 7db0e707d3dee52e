import { fullPairs, surplus, where, type Check } from './check.ts';

/** Footnotes that are called on both sides of a chapter, but not in partners. */
export const notePlace: Check = {
  ids: ['note-place'],
  run(book, report) {
    for (const chapter of book.chapters) {
      const called = new Set(chapter.pairs.flatMap(({ target }) => target.flatMap(({ calls }) => calls)));
      for (const { source, target, from, to } of fullPairs({ chapters: [chapter] })) {
        const here = source.flatMap(({ calls }) => calls);
        const there = target.flatMap(({ calls }) => calls);
        // A label called on one side of the chapter only is an error of the alignment, told there.
        const labels = surplus(here, there).filter((label) => called.has(label));
        for (const label of new Set(labels)) {
          report('note-place', to.place, { label, other: where(to) }, [from.place]);
        }
      }
    }
  },
};
