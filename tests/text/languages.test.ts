import { describe, expect, test } from 'vitest';
import { isJapanese, isWrittenSolid, primaryLanguage } from '../../build/text/languages.ts';

describe('languages by their tags', () => {
  test.each([
    ['ja', 'ja', true, true],
    ['ja-JP', 'ja', true, true],
    ['JA', 'ja', true, true],
    ['ja-Latn', 'ja', false, false],
    ['ja-Latn-hepburn', 'ja', false, false],
    ['zh-Hant', 'zh', false, true],
    ['yue', 'yue', false, true],
    ['th', 'th', false, true],
    ['ko', 'ko', false, false],
    ['en-GB', 'en', false, false],
    ['jam', 'jam', false, false],
  ])('%s', (tag, primary, japanese, solid) => {
    expect([primaryLanguage(tag), isJapanese(tag), isWrittenSolid(tag)]).toEqual([primary, japanese, solid]);
  });
});
