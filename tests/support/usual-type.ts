import type { TypeConfig } from '../../build/model/config.ts';

/** The type of a book that says nothing about it. */
export const usualType = {
  source: 'serif',
  target: 'serif',
  size: 9,
  leading: 16,
  align: 'ragged',
  hyphenate: false,
  figures: 'lining',
} as const satisfies TypeConfig;
