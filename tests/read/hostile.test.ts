import { describe, expect, test } from 'vitest';
import { sniffType } from '../../build/read/image-size.ts';
import { readSvg } from '../../build/read/svg.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"></svg>';

function sniffed(text: string): string | undefined {
  return sniffType(new TextEncoder().encode(text));
}

describe('hostile pictures', () => {
  test('what may stand before the root of a drawing is passed over', () => {
    const head = '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n';
    expect(sniffed(`${head}${svg}`)).toBe('image/svg+xml');
    expect(sniffed(`${head}<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg}`)).toBe(
      'image/svg+xml',
    );
    expect(sniffed(`<!DOCTYPE svg [ <!ENTITY a "b"> ] >${svg}`)).toBe('image/svg+xml');
  });

  test.each(['<!---->', '<!DOCTYPE', '<!DOCTYPE  []  >  ', '<?xml ?> '])(
    'a drawing that begins with hundreds of “%s” is turned down at once',
    (piece) => {
      const started = performance.now();
      expect(sniffed(`${piece.repeat(400)}x`)).toBeUndefined();
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  test('comments that are never closed are read once', () => {
    const style = `<style>${'/* '.repeat(300_000)}</style>`;
    const started = performance.now();
    expect(readSvg(new TextEncoder().encode(svg.replace('></svg>', `>${style}</svg>`)))).toEqual({
      width: 20,
      height: 10,
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('an address behind a comment that is never closed is still refused', () => {
    const style = '<style>/* a */ b { fill: url(/* https://example.org/c) }</style>';
    expect(readSvg(new TextEncoder().encode(svg.replace('></svg>', `>${style}</svg>`)))).toHaveProperty(
      'fault',
    );
  });

  test.each([
    'a { --x: "/*"; fill: url(https://example.org/c); --y: "*/" }',
    'a { fill: url(#/*); stroke: url(https://example.org/c); filter: url(*/) }',
  ])('an address between what only looks like a comment is refused: %s', (css) => {
    const drawing = svg.replace('></svg>', `><style>${css}</style></svg>`);
    expect(readSvg(new TextEncoder().encode(drawing))).toHaveProperty('fault');
  });
});
