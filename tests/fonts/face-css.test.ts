import { expect, test } from 'vitest';
import { faceCss } from '../../build/fonts/face-css.ts';

const type = {
  source: 'serif',
  target: 'serif',
  size: 9,
  leading: 16,
  align: 'ragged',
  hyphenate: false,
  figures: 'lining',
} as const;

test('a book in serif type needs no rule of its own', () => {
  expect(faceCss(type, 'page')).toBe('');
});

test('sans-serif type is asked for by language, in print and on screens', () => {
  expect(faceCss({ ...type, source: 'sans' }, 'page')).toBe(
    ":root { --face-ja: 'Noto Sans JP', sans-serif; }",
  );
  expect(faceCss({ ...type, target: 'sans' }, 'screen')).toContain('body :not(:lang(ja))');
});
