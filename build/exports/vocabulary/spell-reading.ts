import type { PhrasingContent } from 'mdast';

/**
 * A word with its reading as ruby over the kanji alone: 断定する, だんていする gives 断定{だんてい}する. Where the kana of
 * the word could stand at more than one place in the reading, or do not stand in it, the whole word gets one ruby: which
 * kanji has which part is never guessed.
 */
export function spellReading(word: string, reading: string | undefined): readonly PhrasingContent[] {
  if (reading === undefined || !/\p{Script=Han}/u.test(word)) return [{ type: 'text', value: word }];
  const runs = word.match(/[\p{Script=Han}々〆ヶ]+|[^\p{Script=Han}々〆ヶ]+/gu) ?? [];
  const lazy = partsOf(runs, reading, '+?');
  const greedy = partsOf(runs, reading, '+');
  if (lazy === undefined || lazy.join('\u0000') !== greedy?.join('\u0000')) return [ruby(word, reading)];
  return runs.map((run, index) =>
    isKanji(run) ? ruby(run, lazy[index] ?? '') : { type: 'text', value: run },
  );
}

/** What each run of the word is in the reading; nothing where they do not fit. */
function partsOf(
  runs: readonly string[],
  reading: string,
  quantifier: '+' | '+?',
): readonly string[] | undefined {
  const pattern = runs.map((run) => (isKanji(run) ? `(.${quantifier})` : `(${escaped(hiragana(run))})`));
  return new RegExp(`^${pattern.join('')}$`, 'u').exec(hiragana(reading))?.slice(1);
}

function isKanji(run: string): boolean {
  return /^[\p{Script=Han}々〆ヶ]/u.test(run);
}

function ruby(base: string, reading: string): PhrasingContent {
  return { type: 'ruby', parts: [{ base, reading }] };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
}

function hiragana(text: string): string {
  return text.replaceAll(/[\u30a1-\u30f6]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
}
