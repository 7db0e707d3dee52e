import type { WrittenPiece } from './written-text.ts';

/** What a style sheet can say in words: its strings (`content`) and comments. Everything else are names of CSS. */
export function styleStrings(css: string, file: string): readonly WrittenPiece[] {
  return [...css.matchAll(/\/\*([^]*?)(?:\*\/|$)|"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'/gu)].map(
    ([, comment, double, single]) =>
      comment === undefined
        ? { text: unescaped(double ?? single ?? ''), where: `${file} "…"` }
        : { text: comment, where: `${file} /* */` },
  );
}

/** `\7B54`, `\"` and line ends (CSS Syntax 3, 4.3.7). */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:([\da-f]{1,6})\s?|\r?\n|(.))/giu, (_, hex: unknown, other: unknown) => {
    if (typeof hex === 'string' && Number.parseInt(hex, 16) <= 0x10ffff)
      return String.fromCodePoint(Number.parseInt(hex, 16));
    return typeof other === 'string' ? other : '';
  });
}
