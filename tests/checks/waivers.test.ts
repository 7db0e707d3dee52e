import { expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { checkTranslations } from '../../build/checks/index.ts';
import { alignRules } from '../../build/diagnostics/rules/align.ts';
import { checksRules } from '../../build/diagnostics/rules/checks.ts';
import { parityRules } from '../../build/diagnostics/rules/parity.ts';
import { waiverRules } from '../../build/diagnostics/rules/waivers.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { collector } from '../support/collect.ts';

/** The rules and lines of what is said of a chapter and its translation. */
function check(source: string, target: string): readonly string[] {
  const { report, messages } = collector(alignRules, checksRules, parityRules, waiverRules);
  const documents = {
    source: parseDocument({ file: 'ja.md', text: `${source}\n` }, 'ja', report),
    target: parseDocument({ file: 'en.md', text: `${target}\n` }, 'en', report),
  };
  const chapter = alignChapter('01', documents.source, documents.target, fitLengths([documents]), report);
  checkTranslations([{ chapters: [chapter], terms: [], source: 'ja', target: 'en' }], report);
  return messages.map(({ ruleId, place }) => `${place.file}:${place.line} ${ruleId}`);
}

const wrong = '港は一八九〇年に開かれた。';
const right = 'The port was opened in 1980.';

test('a finding is told unless it is accepted, on either side', () => {
  expect(check(wrong, right)).toEqual(['en.md:1 number-mismatch']);
  expect(check(`<!-- @ok number-mismatch: 版による -->\n\n${wrong}`, right)).toEqual([]);
  expect(check(wrong, `<!-- @ok number-mismatch: as in the second edition -->\n\n${right}`)).toEqual([]);
});

test('only this rule is accepted, and only in the block that follows', () => {
  expect(check(`<!-- @ok code-parity: 別 -->\n\n${wrong}`, right)).toEqual([
    'en.md:1 number-mismatch',
    'ja.md:1 unused-waiver',
  ]);
  const twice = check(`<!-- @ok number-mismatch: 版 -->\n\n${wrong}\n\n- ${wrong}`, `${right}\n\n- ${right}`);
  expect(twice).toEqual(['en.md:3 number-mismatch']);
});

test('one before a list accepts what is found in its items', () => {
  const list = (text: string) => `- ${text}\n- ${text}`;
  expect(check(`<!-- @ok number-mismatch: 版 -->\n\n${list(wrong)}`, list(right))).toEqual([]);
});

test('two rules may be accepted at once, beside what is said to the alignment', () => {
  const source =
    '<!-- @ok number-mismatch: 版 -->\n<!-- @ok code-parity: 別 -->\n\n港は一八九〇年に`make`で開かれた。';
  expect(check(source, right)).toEqual([]);
});

test('one that accepts nothing is told', () => {
  expect(check(`<!-- @ok number-mismatch: 版 -->\n\n${wrong}`, 'The port was opened in 1890.')).toEqual([
    'ja.md:1 unused-waiver',
  ]);
});

test('the reason and the rule are asked for', () => {
  expect(check(`<!-- @ok number-mismatch -->\n\n${wrong}`, right)).toEqual(['ja.md:1 missing-reason']);
  expect(check(`<!-- @ok number-mismach: 版 -->\n\n${wrong}`, right)).toEqual([
    'ja.md:1 unknown-waiver',
    'en.md:1 number-mismatch',
  ]);
  expect(check(`<!-- @ok missing-block: 版 -->\n\n${wrong}`, right)[0]).toBe('ja.md:1 unknown-waiver');
  expect(check(`${wrong}\n\n<!-- @ok number-mismatch: 版 -->`, right)).toContain(
    'ja.md:3 dangling-annotation',
  );
});
