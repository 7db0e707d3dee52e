import { expect, test } from 'vitest';
import { inHiragana, inKatakana } from '../../build/text/kana.ts';

test('kana of one kind as the other; marks, and kana without a partner, stay', () => {
  expect(inHiragana('コーヒーをヴヶヷ飲む')).toBe('こーひーをゔゖヷ飲む');
  expect(inKatakana('こーひーをゔゖ飲む・ゝ')).toBe('コーヒーヲヴヶ飲ム・ゝ');
});
