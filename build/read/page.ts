import type { PageConfig } from '../model/config.ts';

/** Trimmed sizes in millimetres; B5 and B6 are the Japanese ones (JIS P 0138), wider than those of ISO 216. */
export const pageSizes = {
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  B5: [182, 257],
  B6: [128, 182],
  letter: [215.9, 279.4],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type PageSize = readonly [width: number, height: number];
export type Margin = PageConfig['margin'];

/** Margins that suit a B5 page of two columns with passage numbers between; others are in proportion. */
const b5Margin: Margin = { top: 20, bottom: 22, inner: 20, outer: 16 };

/** The margins of a page on which nothing was said about them, to half a millimetre. */
export function defaultMargin([width, height]: PageSize): Margin {
  const [b5Width, b5Height] = pageSizes.B5;
  const scaled = (length: number, factor: number) => Math.round(length * factor * 2) / 2;
  return {
    top: scaled(b5Margin.top, height / b5Height),
    bottom: scaled(b5Margin.bottom, height / b5Height),
    inner: scaled(b5Margin.inner, width / b5Width),
    outer: scaled(b5Margin.outer, width / b5Width),
  };
}
