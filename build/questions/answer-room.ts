import type { Element } from 'hast';
import { h } from 'hastscript';
import type { AnswerSpace, LocalizedContent } from '../model/exercise.ts';
import { plainText } from '../tree/plain-text.ts';
import { linePieces } from './line-pieces.ts';
import { phrase, textPart } from './parts.ts';
import type { Part, PromptContext } from './question-type.ts';
import { measuresOf, spacePart } from './space-part.ts';
import { textColumns } from './text-columns.ts';

/** Room without cells. */
export type PlainSpace = Exclude<AnswerSpace, { type: 'none' | 'grid' }>;

/** Rooms taller than this are printed in pieces, so that a page can end between them. */
const wholeLines = 10;
/** Least lines of a room that takes what is left of the page. */
const flexibleLines = 6;

/** The class of a room, and the word by which it is announced. */
const names = {
  lines: 'answer-lines',
  blank: 'answer-blank',
  box: 'answer-box',
  flex: 'answer-flex',
} as const;

/** Lines to write on, a box, or white. What `flex` takes beyond its least is given by the page planner. */
export function emptyRoom(space: PlainSpace, context: PromptContext): readonly Part[] {
  return pieces(space, lineCount(space, context)).map((lines, index) =>
    emptyPiece(space, lines, index, context),
  );
}

/** `also`: another class of it. */
function emptyPiece(
  space: PlainSpace,
  lines: number,
  index: number,
  context: PromptContext,
  also?: string,
): Part {
  const style = names[space.type];
  const className = [`q-${style}`, ...(also === undefined ? [] : [also])];
  const part = spacePart(style, index, context, (announced) => [
    h('div', { className, ...announced, dataGenerated: '' }, units(space, lines)),
  ]);
  return { ...part, style: `${part.style}${flexStyle(space)}` };
}

/** By this class the page planner knows room that grows, and its share. */
function flexStyle(space: PlainSpace): string {
  return space.type === 'flex' ? ` q-flex-${space.share ?? 1}` : '';
}

/**
 * The same room with the answer in it, at least as tall; side by side where it is written in every language. Behind the
 * words the room goes on in the same pieces. A long answer may go on on the next page, and then takes no more room than
 * it needs.
 */
export function filledRoom(
  space: PlainSpace,
  filling: LocalizedContent,
  context: PromptContext,
): readonly Part[] {
  const lines = textLines(filling, context);
  const isLong = lines * unitLines(space) > longRoom(context);
  const written = `q-space q-written${space.type === 'box' ? ' q-framed' : ''}`;
  const kind = {
    style: isLong ? written : `${written}${flexStyle(space)}`,
    breakInside: isLong ? 'lines' : 'avoid',
  } as const;
  // Lines are ruled for words that need more of them than the room has.
  const count = Math.max(lineCount(space, context), space.type === 'lines' ? lines : 0);
  const [first, ...others] = isLong ? [count] : holding(lines, pieces(space, count));
  const least = h('div', { className: ['q-least'], ariaHidden: 'true' }, units(space, first));
  const className = ['q-filled', `q-${names[space.type]}`, isLong ? 'q-long' : 'unsplittable'];
  const words = textPart(kind, [filling], context, (language) => [
    h('div', { className }, [
      ...(isLong ? [] : [least]),
      h('p', { className: ['q-writing'] }, [...phrase(filling, language, context)]),
    ]),
  ]);
  return [words, ...others.map((piece, index) => emptyPiece(space, piece, index + 1, context, 'q-going-on'))];
}

/** Pieces of a room of which the first holds so many lines of words. */
function holding(lines: number, [first = 0, ...others]: readonly number[]): readonly [number, ...number[]] {
  const [next, ...rest] = others;
  return first >= lines || next === undefined ? [first, ...others] : holding(lines, [first + next, ...rest]);
}

function units(space: PlainSpace, count: number): Element[] {
  const className = [space.type === 'lines' ? 'q-writing-line' : 'q-unit'];
  return Array.from({ length: count }, () => h('div', { className }));
}

function lineCount(space: PlainSpace, context: PromptContext): number {
  if (space.type === 'lines') return space.count;
  if (space.type === 'flex') return flexibleLines;
  // A tenth of a point of slack: 2 lines of 16 pt asked for in millimetres are 2 lines.
  return Math.max(1, Math.ceil(space.height / measuresOf(context).pitch - 0.01));
}

/** Lines of each piece: what is not written in lines stays whole. */
function pieces(space: PlainSpace, lines: number): readonly number[] {
  const inPieces = space.type === 'lines' || space.type === 'blank';
  return inPieces ? linePieces(lines, wholeLines) : [lines];
}

/** Lines of text that one line of the room takes: writing lines stand two apart. */
function unitLines(space: PlainSpace): number {
  return space.type === 'lines' ? 2 : 1;
}

/** Lines of the page up to which a room with its answer stays whole: about half of it. */
function longRoom(context: PromptContext): number {
  const { pitch, area } = measuresOf(context);
  return area.height / pitch / 2;
}

/** Width of a full-width character in line pitches, a little more than it is in most books. */
const characterWidth = 0.65;

/** Lines that the longest of the texts will take, at most about. */
function textLines(filling: LocalizedContent, context: PromptContext): number {
  const { pitch, area } = measuresOf(context);
  const columns = Math.max(1, context.languages.filter((language) => filling.has(language)).length);
  const perLine = (2 * (area.width / columns)) / (pitch * characterWidth);
  const widest = Math.max(...[...filling.values()].map((nodes) => textColumns(plainText(nodes))));
  return Math.ceil(widest / perLine);
}
