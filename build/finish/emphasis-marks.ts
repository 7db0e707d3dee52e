/** A text object as the browser writes it: one operator a line. */
interface TextObject {
  /** Index of its `BT`. */
  readonly start: number;
  size: number | undefined;
  x: string | undefined;
  readonly letters: string[];
}

/**
 * Gives emphasis dots (圏点) an empty replacement text. The browser draws them right after the words they stand on, as a
 * row of one letter in half the size, and readers would say or copy `条件••` (ISO 32000-1, 14.9.4).
 */
export function silenceEmphasisMarks(content: string): string {
  const output: string[] = [];
  let words: TextObject | undefined;
  let open: TextObject | undefined;
  for (const line of content.split('\n')) {
    if (line === 'BT') open = { start: output.length, size: undefined, x: undefined, letters: [] };
    else if (open === undefined && line !== '') words = undefined;
    if (open !== undefined) read(open, line);
    output.push(line);
    if (line !== 'ET' || open === undefined) continue;
    if (words !== undefined && areMarks(open, words)) {
      output.splice(open.start, 0, '/Span <</ActualText <FEFF>>>BDC');
      output.push('EMC');
    }
    words = open;
    open = undefined;
  }
  return output.join('\n');
}

function read(text: TextObject, line: string): void {
  if (line.endsWith('Tj')) {
    const letter = /<([\dA-Fa-f]+)> Tj$/.exec(line)?.[1];
    if (letter !== undefined) text.letters.push(letter);
    return;
  }
  const size = / ([\d.]+) Tf$/.exec(line)?.[1];
  const x = /^1 0 0 -1 (\S+) \S+ Tm$/.exec(line)?.[1];
  text.size ??= size === undefined ? undefined : Number(size);
  text.x ??= x;
}

/** Whether the second of two text objects in a row is the dots on the first. */
function areMarks(marks: TextObject, words: TextObject): boolean {
  const [first] = marks.letters;
  return (
    first !== undefined &&
    marks.letters.every((letter) => letter === first) &&
    marks.letters.length <= words.letters.length &&
    marks.x === words.x &&
    marks.size !== undefined &&
    Math.abs(2 * marks.size - (words.size ?? 0)) < 0.01
  );
}
