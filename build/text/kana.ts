/** Katakana as hiragana, ァ to ヶ; everything else as it stands. */
export function inHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/gu, (kana) => moved(kana, -apart));
}

/** Hiragana as katakana, ぁ to ゖ; everything else as it stands. */
export function inKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (kana) => moved(kana, apart));
}

/** From a hiragana to its katakana. */
const apart = 0x60;

function moved(kana: string, distance: number): string {
  return String.fromCodePoint((kana.codePointAt(0) ?? 0) + distance);
}
