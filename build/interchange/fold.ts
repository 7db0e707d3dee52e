import { joinsWithoutSpace } from '../text/line-ends.ts';

/**
 * Markdown of one block on as few lines as it can have: a soft line end becomes a space, or nothing between full-width
 * characters, and what begins the next line (indentation, marks of quotes) goes. A hard break stays a line end behind
 * a backslash.
 */
export function foldLines(stands: string): string {
  const [first = '', ...rest] = stands.split('\n');
  const parts: string[] = [];
  let last = first;
  for (const line of rest) {
    const next = line.replace(/^[ \t>]+/u, '');
    const ended = last.trimEnd();
    if (isEscaping(last)) parts.push(last, '\n');
    else if (last.endsWith('  ')) parts.push(ended, '\\\n');
    else parts.push(ended, between(ended, next));
    last = next;
  }
  return [...parts, last].join('');
}

/** Whether a line ends with a backslash that no other one escapes. */
function isEscaping(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

function between(before: string, after: string): string {
  const last = lastVisible(before.slice(-reach));
  const next = Array.from(after.slice(0, reach).replace(openingMarks, ''))[0] ?? '';
  return joinsWithoutSpace(last, next) ? '' : ' ';
}

/** A character and the marks beside it stand within so much text. */
const reach = 200;

/** Marks around words that print nothing of their own. */
const openingMarks = /^(?:[*_~`{[｜‖]|\[\^[^\]\n]*\])+/u;
const closingMarks = /(?:[*_~`}》\]‖]|\[\^[^\]\n]*\]|\]\([^()\n]*\)|<!--[^>\n]*-->)$/u;

function lastVisible(text: string): string {
  let left = text;
  for (let at = closingMarks.exec(left); at !== null; at = closingMarks.exec(left)) {
    left = left.slice(0, at.index);
  }
  return Array.from(left.replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]+$/u, '').slice(-2)).at(-1) ?? '';
}
