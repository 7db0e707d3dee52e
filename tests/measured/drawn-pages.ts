import { outputOf } from '../finished/tools.ts';

/** One character as it was drawn. Points from the upper left corner of the page. */
export interface Glyph {
  readonly text: string;
  /** Where its base line begins. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** PostScript name of the face, without the mark of a subset. */
  readonly face: string;
}

/** A rule, frame or picture: the box of one path or image. */
export interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page of a finished file: what was drawn on it, in the order of drawing, which is that of the page's source. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly shapes: readonly Shape[];
}

/** Reads a PDF with MuPDF, which knows nothing of this program: every character with its exact base line. */
export function drawnPages(file: string): readonly DrawnPage[] {
  const pages: OpenPage[] = [];
  let pen: Pen = { matrix: identity, face: '', size: 0, path: undefined };
  for (const line of outputOf('mutool', 'draw', '-q', '-F', 'trace', '-o', '-', file).split('\n')) {
    const tag = /^\s*<(\/?\w+)/u.exec(line)?.[1];
    const page = pages.at(-1);
    if (tag === 'page') {
      const [, , width = 0, height = 0] = numbersIn(/mediabox="([^"]*)"/u.exec(line)?.[1] ?? '');
      pages.push({ width, height, glyphs: [], shapes: [] });
    } else if (tag !== undefined && page !== undefined) pen = drawn(page, pen, tag, line);
  }
  return pages;
}

interface OpenPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyph[];
  readonly shapes: Shape[];
}

/** What the next step of a drawing depends on. */
interface Pen {
  readonly matrix: Matrix;
  readonly face: string;
  readonly size: number;
  readonly path: Shape | undefined;
}

/** Takes one line of the trace: adds what it draws to the page, and gives the pen after it. */
function drawn(page: OpenPage, pen: Pen, tag: string, line: string): Pen {
  const { matrix, face, size, path } = pen;
  if (tag === 'g') {
    const { unicode, x, y } = attributes(line);
    page.glyphs.push({ text: character(unicode ?? ''), ...placed(matrix, Number(x), Number(y)), size, face });
  } else if (tag === 'span') {
    const { font = '', trm = '' } = attributes(line);
    const em = (numbersIn(trm)[0] ?? 0) * matrix[0];
    return { ...pen, face: font.replace(/^[A-Z]{6}\+/u, ''), size: em };
  } else if (/^(?:fill|stroke)_/u.test(tag)) {
    const next = matrixOf(line);
    if (tag === 'fill_image') page.shapes.push(unitSquare(next));
    return { ...pen, matrix: next, path: undefined };
  } else if (tag === 'moveto' || tag === 'lineto' || tag === 'curveto') {
    return { ...pen, path: grown(path, pointsOf(line, matrix)) };
  } else if (/^\/(?:fill|stroke)_path/u.test(tag) && path !== undefined) page.shapes.push(path);
  return pen;
}

/** One entry of the file's outline. */
export interface OutlineEntry {
  /** 1 for chapters. */
  readonly level: number;
  readonly title: string;
  /** Index of the page it leads to, from 0. */
  readonly page: number;
}

/** The outline of a PDF, in order. */
export function outlineOf(file: string): readonly OutlineEntry[] {
  const entry = /^[|+-](\t+)"(.*)"\t#page=(\d+)/gmu;
  return [...outputOf('mutool', 'show', file, 'outline').matchAll(entry)].map(
    ([, tabs = '', title = '', page]) => ({ level: tabs.length, title, page: Number(page) - 1 }),
  );
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

function numbersIn(text: string): readonly number[] {
  return text.split(' ').map(Number);
}

function attributes(line: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries([...line.matchAll(/(\w+)="([^"]*)"/gu)].map(([, name, value]) => [name, value]));
}

function matrixOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(/transform="([^"]*)"/u.exec(line)?.[1] ?? '1');
  return [a, b, c, d, e, f];
}

function placed(
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The points of one step of a path; of a curve also those that pull it, between which it runs. */
function pointsOf(line: string, matrix: Matrix): readonly { readonly x: number; readonly y: number }[] {
  const values = attributes(line);
  return ['', '1', '2', '3'].flatMap((end) => {
    const [x, y] = [values[`x${end}`], values[`y${end}`]];
    return x === undefined || y === undefined ? [] : [placed(matrix, Number(x), Number(y))];
  });
}

function grown(box: Shape | undefined, points: readonly { readonly x: number; readonly y: number }[]): Shape {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(box?.left ?? Infinity, ...xs),
    top: Math.min(box?.top ?? Infinity, ...ys),
    right: Math.max(box?.right ?? -Infinity, ...xs),
    bottom: Math.max(box?.bottom ?? -Infinity, ...ys),
  };
}

function unitSquare(matrix: Matrix): Shape {
  return grown(undefined, [placed(matrix, 0, 0), placed(matrix, 1, 1)]);
}

function character(entity: string): string {
  const names: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&apos;': "'",
    '&gt;': '>',
    '&lt;': '<',
    '&quot;': '"',
  };
  const code = /^&#x([\da-f]+);$/iu.exec(entity)?.[1];
  return code === undefined ? (names[entity] ?? entity) : String.fromCodePoint(Number.parseInt(code, 16));
}
