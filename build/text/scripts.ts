/** How many characters of each script a text has; spaces are not counted. */
export interface ScriptCounts {
  readonly kanji: number;
  readonly hiragana: number;
  readonly katakana: number;
  readonly ascii: number;
  readonly other: number;
}

export const scriptNames = ['kanji', 'hiragana', 'katakana', 'ascii', 'other'] as const;
export type ScriptName = (typeof scriptNames)[number];

/** Counts by script: kanji say more than kana, and a length in characters means nothing without that. */
export function scriptCounts(text: string): ScriptCounts {
  const counts = { kanji: 0, hiragana: 0, katakana: 0, ascii: 0, other: 0 };
  for (const character of text) {
    const name = scriptOf(character.codePointAt(0) ?? 0);
    if (name !== undefined) counts[name]++;
  }
  return counts;
}

function scriptOf(code: number): ScriptName | undefined {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000) return undefined;
  if (code < 0x80) return 'ascii';
  if (code >= 0x3041 && code <= 0x309f) return 'hiragana';
  if ((code >= 0x30a1 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f)) return 'katakana';
  if (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code >= 0x20000 ||
    code === 0x3005
  ) {
    return 'kanji';
  }
  return 'other';
}
