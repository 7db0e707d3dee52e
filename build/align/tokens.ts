/** English endings that inflection adds; enough to bring “books” and “book” together. */
const endings = /(?:ations?|ings?|ed|es|s|ly|'s|’s)$/u;
const functionWords: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at by for from with and or but is are was were be been being it its this that these those he ' +
    'she they we you i his her their our as not no which who what when where how than then there so such into also has ' +
    'have had do does did will would can could may might must should one'
  ).split(' '),
);
/** Words that are mostly grammar, or so common that they say nothing. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

const run = /[\p{Script=Han}々]+|[ァ-ヴー]{2,}|[\p{Script=Latin}\d][\p{Script=Latin}\d'’]*/gu;

/**
 * The words of a text for comparison, each once, in order of appearance: kanji by pairs (歴史学 gives 歴史, 史学),
 * katakana words, Latin words without their endings. Hiragana is left out: it is mostly grammar.
 */
export function tokens(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.normalize('NFKC').matchAll(run)) {
    if (/^[\p{Script=Han}々]/u.test(word)) {
      const characters = [...word];
      if (characters.length <= 2) found.add(word);
      else
        characters.slice(1).forEach((character, index) => found.add((characters[index] ?? '') + character));
    } else if (/^[ァ-ヴー]/u.test(word)) {
      found.add(word);
    } else {
      const lower = word.toLowerCase();
      const stem = lower.length > 4 ? lower.replace(endings, '') : lower;
      if (!functionWords.has(lower) && stem.length > 1) found.add(stem);
    }
  }
  return [...found];
}
