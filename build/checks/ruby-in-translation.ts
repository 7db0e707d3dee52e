import { inlineAtoms } from '../tree/inline-atoms.ts';
import { fullPairs, isJapanese, type Check } from './check.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]/u;

/** Readings in a translation that stand over words of its own language. */
export const rubyInTranslation: Check = {
  ids: ['ruby-in-translation'],
  run(book, report) {
    if (isJapanese(book.target)) return;
    for (const { target, from, to } of fullPairs(book)) {
      const ruby = target.flatMap(({ content }) => inlineAtoms(content).ruby);
      const stray = ruby.find(({ base }) => !japanese.test(base));
      if (stray !== undefined) report('ruby-in-translation', to.place, { ...stray }, [from.place]);
    }
  },
};
