import type { Block } from '../../model/parsed.ts';
import { withCellEscapes } from '../cell-bars.ts';

/**
 * New words of a block as they must stand in its file: further lines indented like the old ones, bars of a cell behind
 * backslashes, words of a picture escaped as its quotes ask for.
 */
export function writtenWords(markdown: string, block: Block, text: string): string {
  const { written } = block;
  if (written === undefined) throw new Error(`the block at line ${block.place.line} has no words`);
  switch (written.form) {
    case 'flow':
      return markdown.split('\n').join(`\n${continuation(written.start, written.end, text)}`);
    case 'line':
    case 'label':
      return markdown;
    case 'cell': {
      const cell = withCellEscapes(markdown);
      if (written.end > written.start) return cell;
      // An empty cell: the bar before it, and the one behind it, keep their distance.
      return /[ \t]/u.test(text[written.end] ?? '') ? ` ${cell}` : ` ${cell} `;
    }
    case 'alternative':
      return markdown.replace(/[\\[\]*_`<&~]/gu, '\\$&');
    case 'title':
      return text[written.start - 1] === '('
        ? markdown.replace(/[\\()&]/gu, '\\$&')
        : markdown.replace(text[written.start - 1] === "'" ? /[\\'&]/gu : /[\\"&]/gu, '\\$&');
  }
}

/** What the next line of a block begins with: as its second line does, or else as wide as what stands before the first. */
function continuation(start: number, end: number, text: string): string {
  const second = text.indexOf('\n', start);
  if (second !== -1 && second < end) return /^[ \t>]*/u.exec(text.slice(second + 1, end))?.[0] ?? '';
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return lead.replace(/[^\s>]/gu, ' ');
}
