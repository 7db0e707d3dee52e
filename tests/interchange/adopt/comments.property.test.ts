import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptComments } from '../../../build/interchange/adopt/comments.ts';
import { memoryFiles } from '../../support/memory-files.ts';

/** A block in both languages; `shared` where it says the same in both. */
interface Pair {
  readonly ja: string;
  readonly en: string;
  readonly shared: boolean;
}

const japanese = fc.constantFrom(
  '和平',
  '**太字**の文。',
  '{漢字|かんじ}',
  '`code` を見る',
  '一、二',
  '「引用」',
);
const english = fc.constantFrom(
  'peace',
  '**bold** words.',
  'see `code`',
  'one, two',
  '“quoted”',
  'a [link](#x)',
);
const words = fc
  .array(fc.tuple(japanese, english), { minLength: 1, maxLength: 3 })
  .map((all) => ({ ja: all.map(([ja]) => ja).join(''), en: all.map(([, en]) => en).join(' ') }));
const several = fc.array(words, { minLength: 1, maxLength: 3 });

const both = (
  parts: readonly { readonly ja: string; readonly en: string }[],
  write: (texts: readonly string[]) => string,
): Pair => ({
  ja: write(parts.map(({ ja }) => ja)),
  en: write(parts.map(({ en }) => en)),
  shared: false,
});
const block: fc.Arbitrary<Pair> = fc.oneof(
  several.map((lines) => both(lines, (texts) => texts.join('\n'))),
  fc
    .tuple(words, fc.integer({ min: 1, max: 4 }))
    .map(([text, depth]) => both([text], ([one]) => `${'#'.repeat(depth)} ${one}`)),
  several.map((items) => both(items, (texts) => texts.map((text) => `- ${text}`).join('\n'))),
  several.map((items) =>
    both(items, (texts) => texts.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  ),
  several.map((items) =>
    both(items, ([first, ...rest]) => [`* ${first}`, ...rest.map((text) => `  - ${text}`)].join('\n')),
  ),
  several.map((lines) => both(lines, (texts) => texts.map((text) => `> ${text}`).join('\n>\n'))),
  words.map((cell) =>
    both(
      [cell],
      ([one]) => `| ${one?.replaceAll('|', '\\|')} | 12 |\n|---|---|\n| 1 | ${one?.replaceAll('|', '\\|')} |`,
    ),
  ),
);
const shared: fc.Arbitrary<Pair> = fc
  .constantFrom('```sh\n# 注\nnpm ci\n```', '---', '| 1 |\n|---|\n| 2 |')
  .map((same) => ({ ja: same, en: same, shared: true }));

const layout = fc.constantFrom('one-line', 'lines', 'indented', 'close');
/** Blocks under one comment, what follows without one, and how the comment is written. */
const group = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 3 }), fc.array(shared, { maxLength: 2 }), layout)
  .map(([translated, same, how]) => [[...translated, ...same], how] as const);

describe('a file with its translation in comments', () => {
  test('gives back the two files that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(group, { minLength: 1, maxLength: 6 }), async (groups) => {
        const pairs = groups.flatMap(([blocks]) => blocks);
        const file = groups.map(([blocks, how]) => commented(blocks, how)).join('\n\n');
        const adopted = await adoptComments(
          { files: memoryFiles({ 'a.md': `${file}\n` }), only: 'a.md', source: 'ja', target: 'en' },
          (ruleId, place) => expect.unreachable(`${ruleId} ${place.line}`),
        );
        const texts = adopted?.texts.map(({ bytes }) => new TextDecoder().decode(bytes));
        const originals = [pairs.map(({ ja }) => ja), pairs.map(({ en }) => en)];
        expect(texts).toEqual(originals.map((blocks) => `${blocks.join('\n\n')}\n`));
      }),
      { numRuns: 100 },
    );
  });
});

/** The blocks after a comment with their English; where all say the same in both languages there is none. */
function commented(blocks: readonly Pair[], how: 'one-line' | 'lines' | 'indented' | 'close'): string {
  const english = blocks
    .filter(({ shared }) => !shared)
    .map(({ en }) => en)
    .join('\n\n');
  const japanese = blocks.map(({ ja }) => ja).join('\n\n');
  if (english === '') return japanese;
  const gap = how === 'close' ? '\n' : '\n\n';
  const indented = english.replace(/^(?=.)/gmu, '  ');
  if (how === 'one-line' && !english.includes('\n')) return `<!-- ${english} -->${gap}${japanese}`;
  return `<!--\n${how === 'indented' ? indented : english}\n-->${gap}${japanese}`;
}
