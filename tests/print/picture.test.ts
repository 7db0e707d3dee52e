import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { ImageAsset } from '../../build/model/project.ts';
import { linesCss, paddingCss, printedPicture, type PictureRoom } from '../../build/print/picture.ts';
import { writeHtml } from '../../build/tree/html.ts';
import { metricsOf } from './rows.ts';

const metrics = metricsOf('B5');
const image = h('img', { src: 'i.svg', alt: '川の絵' });

function asset(width: number, height: number, svg?: string): ImageAsset {
  const bytes = new TextEncoder().encode(svg ?? '');
  return {
    path: 'images/川 1.svg',
    mediaType: svg === undefined ? 'image/png' : 'image/svg+xml',
    bytes,
    width,
    height,
  };
}

function printed(found: ImageAsset | undefined, row = 'c/img1', room?: PictureRoom) {
  return printedPicture(image, found, metrics, row, room);
}

function sizeOf(
  found: ImageAsset,
  room?: PictureRoom,
): readonly [width: number, height: number, lines: number] {
  const box = printed(found, 'c/img1', room);
  const inner = box.type === 'element' ? box.children[0] : undefined;
  if (box.type !== 'element' || inner?.type !== 'element') throw new Error('no picture');
  const lines = /lines-(\d+)/u.exec(String(box.properties['className']))?.[1];
  return [Number(inner.properties['width']), Number(inner.properties['height']), Number(lines)];
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" aria-labelledby="t"><title id="t">川</title><!-- x -->
<defs><linearGradient id="g"><stop offset="0"/></linearGradient><path id="a" d="M0 0h9" fill="url(#g)" style="stroke: url('#g')"/></defs><use href="#a"/></svg>`;

describe('a drawing', () => {
  const html = (row?: string) => {
    return writeHtml(printed(asset(20, 10, drawing), row));
  };

  test('becomes part of the page, with its description, as no text of the author', () => {
    expect(html()).toMatch(/<svg[^>]* role="img"[^>]* aria-label="川の絵"[^>]* data-generated/u);
    expect(html()).not.toContain('<!--');
  });

  test('has all its ids, and what refers to them, renamed', () => {
    const ids = [...html().matchAll(/ id="([^"]+)"/gu)].map((match) => match[1] ?? '');
    expect(ids).toHaveLength(4);
    expect(ids.every((id) => id.startsWith('t_c_img1-'))).toBe(true);
    const used = [...html().matchAll(/(?:href="#|url\((?:'|&#x27;)?#)([^"')&]+)/gu)].map((match) => match[1]);
    expect(used).toHaveLength(3);
    expect(used.every((id) => ids.includes(id ?? ''))).toBe(true);
    expect(html()).toMatch(/aria-labelledby="t_c_img1-[^"]*-t"/u);
  });

  test('shares no id with the same drawing in another row', () => {
    const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]);
    expect(ids(html('c/img1')).filter((id) => ids(html('c/img2')).includes(id))).toEqual([]);
  });

  test('is as wide as the type area', () => {
    const [width, height, lines] = sizeOf(asset(20, 10, drawing));
    expect(width).toBe(Math.floor((metrics.width * 96) / 72));
    expect(height).toBeCloseTo(width / 2, -1);
    expect(lines * metrics.line).toBeGreaterThanOrEqual((height * 72) / 96);
  });
});

describe('a photograph', () => {
  test('is not set coarser than 150 dots an inch', () => {
    expect(sizeOf(asset(300, 150)).slice(0, 2)).toEqual([192, 96]);
  });

  test('is never wider than the type area nor taller than three quarters of it', () => {
    const [width, height, lines] = sizeOf(asset(4000, 5000));
    expect((width * 72) / 96).toBeLessThan(metrics.width);
    expect((height * 72) / 96).toBeLessThan(metrics.height * 0.75);
    expect(height / width).toBeCloseTo(1.25, 1);
    expect(lines).toBeLessThanOrEqual(metrics.lines);
    expect(linesCss(metrics)).toContain(`.lines-${lines} {`);
  });

  test('as tall as a page fills one, with room for its captions', () => {
    const long = asset(4000, 12_000);
    expect(sizeOf(long)[2]).toBe(metrics.lines);
    expect(sizeOf(long, { wide: 'page', pictures: 1, captions: [10, 10] })[2]).toBe(metrics.lines - 2);
    // A caption of a line and a half takes two lines.
    const em = (metrics.width / metrics.size) * 1.5;
    expect(sizeOf(long, { wide: 'page', pictures: 1, captions: [em] })[2]).toBe(metrics.lines - 2);
  });

  test('above another shares the page with it', () => {
    const [, , lines] = sizeOf(asset(4000, 12_000), { wide: 'page', pictures: 2, captions: [10, 10] });
    expect(lines * 2).toBeLessThanOrEqual(metrics.lines - 2);
  });

  test('beside another is no wider than its column', () => {
    const [width] = sizeOf(asset(4000, 2000), { wide: 'column', pictures: 1, captions: [] });
    expect(width).toBe(Math.floor((metrics.column * 96) / 72));
  });

  test('that was not found stays as it is', () => {
    expect(printed(undefined)).toBe(image);
  });
});

test('there is a class for every padding up to a line', () => {
  expect(paddingCss(metrics)).toContain('.pad-2 > :is(td, th) { padding-block: 2.25pt; }');
  expect(paddingCss(metrics)).toContain('.pad-64 >');
});
