import { expect, test } from 'vitest';
import { faceCss } from '../../build/fonts/face-css.ts';
import { usualType } from '../support/usual-type.ts';

test('a book in serif type needs no rule of its own', () => {
  expect(faceCss(usualType, 'page')).toBe('');
});

test('sans-serif type is asked for by language, in print and on screens', () => {
  expect(faceCss({ ...usualType, source: 'sans' }, 'page')).toBe(
    ":root { --face-ja: 'Noto Sans JP', sans-serif; }",
  );
  expect(faceCss({ ...usualType, target: 'sans' }, 'screen')).toContain('body :not(:lang(ja))');
});
