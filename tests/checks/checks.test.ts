import { describe, expect, test } from 'vitest';
import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { checkTranslations } from '../../build/checks/index.ts';
import { alignRules } from '../../build/diagnostics/rules/align.ts';
import { checksRules } from '../../build/diagnostics/rules/checks.ts';
import { parityRules } from '../../build/diagnostics/rules/parity.ts';
import { waiverRules } from '../../build/diagnostics/rules/waivers.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { english, japanese } from '../align/harbour.ts';
import { collector } from '../support/collect.ts';

/** What the checks say of one paragraph, written as Markdown, and its translation. */
function check(source: string, target: string): readonly string[] {
  const { report, lines } = collector(alignRules, checksRules, parityRules, waiverRules);
  const documents = {
    source: parseDocument({ file: 'manuscript/01.md', text: `# 港\n\n${source}\n` }, 'ja', report),
    target: parseDocument({ file: 'translations/en/01.md', text: `# Port\n\n${target}\n` }, 'en', report),
  };
  const chapter = alignChapter('01', documents.source, documents.target, fitLengths([documents]), report);
  checkTranslations([{ chapters: [chapter], terms: [], source: 'ja', target: 'en' }], report);
  return lines();
}

function ids(source: string, target: string): readonly string[] {
  return check(source, target).map((line) => line.split(' ')[1] ?? '');
}

describe('the checks', () => {
  test('find nothing in a careful translation', () => {
    const { report, ids: found } = collector(alignRules, checksRules, parityRules, waiverRules);
    const documents = { source: japanese, target: english };
    const chapter = alignChapter('01', japanese, english, fitLengths([documents]), report);
    checkTranslations([{ chapters: [chapter], terms: [], source: 'ja', target: 'en' }], report);
    expect(found()).toEqual([]);
  });

  test.each([
    ['一八九〇年に港ができた。', 'The port was opened in 1890.', []],
    ['一八九〇年に港ができた。', 'The port was opened in 1980.', ['number-mismatch']],
    ['舟は三隻ある。', 'There are a few boats.', []],
    ['明治五年に港ができた。', 'The port was opened in 1872.', []],
    ['人口は12万人だ。', 'It has 120,000 people.', []],
    ['港には古い倉庫がある。', 'ここには古い倉庫があります。', ['untranslated-text']],
    ['助詞「は」と「が」の違い。', 'The difference between the particles は and が.', []],
    ['命令は`npm test`だ。', 'The command is `npm test`.', []],
    ['命令は`npm test`だ。', 'The command is `npm run`.', ['code-parity']],
    ['[港](https://a.example/ja)を見よ。', 'See [the port](https://a.example/en).', []],
    ['[港](https://a.example/ja)を見よ。', 'See the port.', ['link-parity']],
  ])('%s / %s', (source, target, expected) => {
    expect(ids(source, target)).toEqual(expected);
  });

  test('name both files and lines', () => {
    expect(check('一八九〇年に港ができた。', 'The port was opened long ago.')).toEqual([
      'manuscript/01.md:3:1 number-missing Number 一八九〇年 stands on one side only, expected 1890 in translations/en/01.md:3; add or remove it [translations/en/01.md:3:1]',
    ]);
  });

  test('find a note that is called from another block', () => {
    const source = '春には川の水がふえる。[^a]\n\n夏は静かだが、秋には三十二隻の舟が来る。\n\n[^a]: 注。';
    const target =
      'In spring the river rises.\n\nSummer is quiet, but in autumn 32 boats come.[^a]\n\n[^a]: Note.';
    expect(ids(source, target)).toEqual(['note-place']);
  });
});
