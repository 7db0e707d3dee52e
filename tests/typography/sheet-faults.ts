import { onOneLine, type SheetCell, type SheetGlyph } from './sheet-glyphs.ts';

/** Marks that bring half an em of white on the right, on the left, and on both sides. */
const whiteBehind = '、。」』）〕〉》】';
const whiteBefore = '「『（〔〈《【';
const whiteAround = '・：';

/**
 * Pairs of marks that meet on a line and share the white between them: each takes two characters less half an em. On a
 * justified line all characters stand farther apart, by as much as others of that line do.
 */
export function untrimmedMarks({ row, glyphs }: SheetCell): {
  readonly pairs: readonly string[];
  readonly faults: readonly string[];
} {
  const pairs: string[] = [];
  const faults: string[] = [];
  for (const [index, first] of glyphs.entries()) {
    const second = glyphs[index + 1];
    const words = first.text + (second?.text ?? '');
    if (second === undefined || !onOneLine(first, second) || !meet(first.text, second.text)) continue;
    // A bracket behind a hanging label begins a text of its own.
    if (second.at !== first.at + 1) continue;
    const { size } = first;
    const wide = advance(glyphs, index, size);
    pairs.push(words);
    const width = (second.right - first.left) / size;
    // White goes in before the pair, between its marks and behind it.
    if (width > 1.5 + 3 * (wide / size - 1) + 0.05) faults.push(`${row}: ${words} ${width.toFixed(2)} em`);
  }
  return { pairs, faults };
}

function meet(first: string, second: string): boolean {
  const closes = whiteBehind.includes(first) || whiteAround.includes(first);
  const opens = whiteBefore.includes(second) || whiteAround.includes(second);
  return (
    (closes && whiteBefore.includes(second)) ||
    (whiteBehind.includes(first) && whiteBehind.includes(second)) ||
    (whiteBefore.includes(first) && whiteBefore.includes(second)) ||
    (whiteBehind.includes(first) && opens)
  );
}

/**
 * The step from one kana or kanji to the next on the line of a mark, or the room that the mark behind it takes, if that
 * is more: where few of them meet, among figures and long vowels, they do not tell how far the line is stretched.
 */
function advance(glyphs: readonly SheetGlyph[], at: number, size: number): number {
  const line = glyphs.filter(({ bottom }) => Math.abs(bottom - (glyphs[at]?.bottom ?? 0)) < 3);
  const steps = line.flatMap((glyph, index) => {
    const next = line[index + 1];
    const plain = (text: string | undefined) =>
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(text ?? '');
    return next !== undefined && plain(glyph.text) && plain(next.text) ? [next.left - glyph.left] : [];
  });
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)];
  const behind = glyphs[at + 1];
  return Math.max(size, usual ?? 0, behind === undefined ? 0 : behind.right - behind.left);
}

/** Readings that stand over a character beside their base other than kana, punctuation and spaces (JLREQ 3.3.8). */
export function coveredNeighbours({ row, size, glyphs, rubies }: SheetCell): readonly string[] {
  return rubies.flatMap(({ reading, left, right, from, to }) => {
    const [first, last] = [glyphs[from], glyphs[to - 1]];
    const [before, behind] = [glyphs[from - 1], glyphs[to]];
    const over = [
      ...(first !== undefined && before !== undefined && onOneLine(before, first) && !bears(before)
        ? [before.right - left]
        : []),
      ...(last !== undefined && behind !== undefined && onOneLine(last, behind) && !bears(behind)
        ? [right - behind.left]
        : []),
    ];
    return over.some((by) => by > size * 0.03)
      ? [`${row}: ${reading} beside ${before?.text}|${behind?.text}`]
      : [];
  });
}

function bears({ text }: SheetGlyph): boolean {
  return !/^[\p{Script=Han}\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(text);
}

/** A word of which a part stands on the next line. */
export interface DividedWord {
  readonly row: string;
  readonly language: string;
  readonly before: string;
  readonly behind: string;
  /** How many lines end with a divided word, up to and with this one. */
  readonly inARow: number;
}

/** The words that are divided at the ends of lines; at hyphens of their own, words are not divided but put apart. */
export function dividedWords({ row, glyphs }: SheetCell): readonly DividedWord[] {
  const divided: DividedWord[] = [];
  let inARow = 0;
  for (const [index, last] of glyphs.entries()) {
    const next = glyphs[index + 1];
    if (next === undefined || next.bottom - last.bottom < 3) continue;
    const parted = letter.test(last.text) && letter.test(next.text) && next.at === last.at + 1;
    inARow = parted ? inARow + 1 : 0;
    if (!parted) continue;
    const text = (from: number, to: number) =>
      glyphs
        .slice(Math.max(0, from), to)
        .map((glyph) => glyph.text)
        .join('');
    const before = /\p{L}+$/u.exec(text(index - 20, index + 1))?.[0] ?? '';
    const behind = /^\p{L}+/u.exec(text(index + 1, index + 21))?.[0] ?? '';
    divided.push({ row, language: last.language, before, behind, inARow });
  }
  return divided;
}

const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}]$/u;
