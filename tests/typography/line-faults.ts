import type { SheetLine } from './sheet-lines.ts';

/** JLREQ 3.1.7: what may not begin a line: closing brackets, stops, marks of repetition and length, small kana. */
const noStart =
  '、。，．・：；？！」』）］〕〉》】”ーっゃゅょぁぃぅぇぉゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ～〜·';
/** JLREQ 3.1.8: what may not end one. */
const noEnd = '「『（［〔〈《【“';

/** Whether a line begins with a character that may not stand there. */
export function badStarts({ text, language }: SheetLine): boolean {
  const first = text.trimStart().charAt(0);
  return language.startsWith('ja') ? first !== '' && noStart.includes(first) : /^[,.;:!?)\]”’]/u.test(first);
}

/** Whether a line ends with a character that may not stand there. */
export function badEnds({ text, language }: SheetLine): boolean {
  const last = text.trimEnd().at(-1) ?? ' ';
  return language.startsWith('ja') ? noEnd.includes(last) : /[([“‘]$/u.test(last);
}

/** Lines that end between the two halves of a dash or of a row of dots (JLREQ 3.1.10). */
export function brokenPairs(lines: readonly SheetLine[]): readonly SheetLine[] {
  return lines.filter(({ text, row }, index) => {
    const last = text.trimEnd().at(-1) ?? '';
    const next = lines[index + 1];
    return (
      '―…‥—'.includes(last) && last !== '' && next?.row === row && next.text.trimStart().startsWith(last)
    );
  });
}
