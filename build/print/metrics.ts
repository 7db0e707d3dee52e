import type { PageConfig, TypeConfig } from '../model/config.ts';
import { inMillimetres, inPoints } from '../model/lengths.ts';
import type { PageGeometry } from '../model/ports.ts';

/** The page in points: everything that measuring, planning and the style sheet must agree on. */
export interface PageMetrics {
  /** The type area: whole lines high; two columns of whole characters and a gutter wide. */
  readonly width: number;
  readonly height: number;
  readonly column: number;
  /** The second column; as wide as the first one unless the columns are balanced. */
  readonly opposite: number;
  readonly gutter: number;
  /** One line pitch for both languages. */
  readonly line: number;
  readonly size: number;
  readonly lines: number;
  /** Margins changed by what was left over after whole characters and whole lines; millimetres. */
  readonly geometry: PageGeometry;
}

/** The gutter holds passage numbers of three figures with air on both sides. */
const leastGutter = 22;
const widestGutter = 30;

/** Longest line of a single column, in characters (JLREQ 2.4.2: not more than about 40 in horizontal setting). */
const longestLine = 40;

/**
 * Fits the type area to the page: the source column is a whole number of characters (JLREQ 2.4), the height a whole
 * number of lines; what is left over widens the outer and lower margins, or both sides of a single column.
 */
export function pageMetrics(
  page: PageConfig,
  type: TypeConfig,
  columns: 1 | 2 = 2,
  share = 0.5,
): PageMetrics {
  const roomWide = inPoints(page.width - page.margin.inner - page.margin.outer);
  const roomHigh = inPoints(page.height - page.margin.top - page.margin.bottom);
  const { column, opposite, gutter, width } = columnMetrics(roomWide, type.size, columns, share);
  const lines = Math.max(8, Math.floor(roomHigh / type.leading + 1e-6));
  const height = lines * type.leading;
  const spare = inMillimetres(roomWide - width);
  const inner = page.margin.inner + (columns === 1 ? spare / 2 : 0);
  return {
    width,
    height,
    column,
    opposite,
    gutter,
    line: type.leading,
    size: type.size,
    lines,
    geometry: {
      width: page.width,
      height: page.height,
      margin: {
        top: page.margin.top,
        bottom: page.height - page.margin.top - inMillimetres(height),
        inner,
        outer: page.width - inner - inMillimetres(width),
      },
      bleed: page.bleed,
      marks: page.marks,
      binding: page.binding,
    },
  };
}

// A column of exactly n em loses its last character wherever Chromium rounds a run of it up.
const roundingRoom = 0.05;

function columnMetrics(room: number, size: number, columns: 1 | 2, share: number) {
  if (columns === 1) {
    const width = Math.min(longestLine, Math.floor(room / size)) * size + roundingRoom;
    return { column: width, opposite: width, gutter: leastGutter, width };
  }
  const characters = (room - leastGutter) / size;
  const whole = share === 0.5 ? Math.floor(characters / 2) : Math.round(characters * share);
  const column = Math.max(8, whole) * size + roundingRoom;
  const opposite = share === 0.5 ? column : room - column - leastGutter;
  const gutter = Math.min(widestGutter, room - column - opposite);
  return { column, opposite, gutter, width: column + gutter + opposite };
}

/** The metrics as CSS custom properties, set once on the root. */
export function metricsCss(metrics: PageMetrics): string {
  const points = (value: number) => `${Math.round(value * 1000) / 1000}pt`;
  const properties = {
    '--line': points(metrics.line),
    '--size': points(metrics.size),
    '--column': points(metrics.column),
    '--opposite': points(metrics.opposite),
    '--gutter': points(metrics.gutter),
    '--width': points(metrics.width),
    '--height': points(metrics.height),
  };
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return [':root {', ...lines, '}', ''].join('\n');
}
