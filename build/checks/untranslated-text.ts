import type { Block } from '../model/parsed.ts';
import { sentences } from '../text/sentences.ts';
import { inlineAtoms } from '../tree/inline-atoms.ts';
import { fullPairs, where, type Check } from './check.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const letters = /\p{L}/gu;
/** Below this many kana it is a word that the translation talks about. */
const shortest = 8;

/** Sentences of a translation that are mostly Japanese with kana, hence no quotation of a word and no Chinese. */
export const untranslatedText: Check = {
  id: 'untranslated-text',
  run(chapter, report) {
    for (const { target, from, to } of fullPairs(chapter)) {
      if (/^ja\b/iu.test(to.language)) continue;
      const found = target.flatMap(japaneseSentences)[0];
      if (found !== undefined) {
        const excerpt = [...found.trim()].slice(0, 24).join('');
        report('untranslated-text', to.place, { excerpt, other: where(from) }, [from.place]);
      }
    }
  },
};

function japaneseSentences(block: Block): readonly string[] {
  let text = block.text;
  for (const code of inlineAtoms(block.content).code) text = text.replaceAll(code, ' ');
  return sentences(text, block.language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => {
      const own = count(sentence, japanese);
      return count(sentence, kana) >= shortest && own > 0.6 * count(sentence, letters);
    });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
