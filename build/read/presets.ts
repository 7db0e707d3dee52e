import type { EditionConfig, PageConfig, TypeConfig } from '../model/config.ts';
import { pageSizes } from './page.ts';
import type { Margin, PageSize } from './page.ts';

export const presetIds = ['b5-reader', 'large-print'] as const;
export type PresetId = (typeof presetIds)[number];

/** A page and its type that suit each other. */
export interface Preset {
  readonly size: PageSize;
  readonly margin: Margin;
  readonly type: TypeConfig;
}

const text = { align: 'ragged', hyphenate: false, figures: 'lining' } as const;

/**
 * Pages ready made, for `preset` of the book or of an edition.
 *
 * `b5-reader` is what a book gets that asks for nothing: Japanese B5, two columns of 21 characters, 9 on 16 pt, 37 lines.
 *
 * `large-print` follows the practice for readers with low vision. RNIB's guidance counts type from 16 pt as large print;
 * it and APH's ask for plain sans-serif letters, ragged lines without hyphens, ample leading, and nothing set small or
 * grey; Japan's enlarged textbooks are set in gothic type too, from 18 pt for one language in one column. 16 on 28 pt on
 * A4 leaves 15 characters a line in two columns; 18 pt would leave 13, too few to read side by side. Books of one
 * language can ask for more in `type`. What large sizes do to notes and greys is in print/type-css.ts.
 */
export const presets: Readonly<Record<PresetId, Preset>> = {
  'b5-reader': {
    size: pageSizes.B5,
    margin: { top: 20, bottom: 22, inner: 20, outer: 16 },
    type: { source: 'serif', target: 'serif', size: 9, leading: 16, ...text },
  },
  'large-print': {
    size: pageSizes.A4,
    margin: { top: 18, bottom: 20, inner: 18, outer: 14 },
    type: { source: 'sans', target: 'sans', size: 16, leading: 28, ...text },
  },
};

/**
 * Page and type of an edition that names a preset: they take the place of the book's own, all but the things that the
 * printer asks for (bleed, marks, binding).
 */
export function presetLook(id: PresetId, book: PageConfig): Pick<EditionConfig, 'page' | 'type'> {
  const { size, margin, type } = presets[id];
  return { page: { ...book, width: size[0], height: size[1], margin }, type };
}
