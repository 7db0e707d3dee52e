import { describe, expect, test } from 'vitest';
import { drawingStyle, faceList, ownFaces } from '../../build/print/drawing-style.ts';

const ids = new Map([['map', 'fig1-map']]);

describe('the style sheet of a drawing inside a page', () => {
  test('reaches the drawing alone and names the ids it was given', () => {
    expect(drawingStyle('.road { stroke: #333 } #map { fill: none }', 'fig1', ids)).toBe(
      '@scope (#fig1) { .road { stroke: #333 } #fig1-map { fill: none } }',
    );
  });

  test('loses its comments, in which a brace means nothing', () => {
    expect(drawingStyle('/* } */ .a { fill: none }', 'fig1', ids)).toBe(
      '@scope (#fig1) {   .a { fill: none } }',
    );
  });

  test.each([
    ['a brace too many', '.a { } } p { color: red }'],
    ['a brace too few', '.a { fill: none'],
    ['an open quotation mark', '.a { content: " } p { color: red }'],
    ['an escape', '.a\\7d { fill: none }'],
    ['markup', '</style><p>'],
  ])('is refused with %s', (_, css) => {
    expect(drawingStyle(css, 'fig1', ids)).toBeUndefined();
  });

  test('names the faces of the book and no generic family', () => {
    expect(ownFaces('text { font-family: Georgia, serif; fill: #000 }')).toBe(
      "text { font-family: Georgia, 'Source Serif 4', 'Noto Serif JP'; fill: #000 }",
    );
    expect(faceList('Noto Sans JP, sans-serif')).toBe("Noto Sans JP, 'Noto Sans JP'");
    expect(faceList('monospace')).toBe("'Noto Sans JP'");
  });
});
