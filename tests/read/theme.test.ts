import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../build/model/message.ts';
import { checkedTheme } from '../../build/read/theme.ts';
import { themeProperties } from '../../build/read/theme-properties.ts';

const file = 'manuscript/theme.css';

function read(text: string): { readonly css: string | undefined; readonly faults: readonly string[] } {
  const messages: Message[] = [];
  const css = checkedTheme({ file, text }, (ruleId, place, values = {}) => {
    messages.push({ ruleId, place, values, related: [] });
  });
  return { css, faults: messages.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`) };
}

const good = [
  ':root { --ink-soft: #40566b; --size-section: calc(var(--size) * 1.4); --space-section: calc(3 * var(--line)) }',
  ':root { --face-ja: "Noto Sans JP", sans-serif; --figures: oldstyle-nums; --caps-head: all-small-caps }',
  '.heading-2 .source { color: rgb(64 86 107); letter-spacing: 0.04em; font-weight: 400 !important }',
  '.heading-1, h2 { text-wrap: balance }',
  '.heading-2 { margin-top: 2rlh; padding-bottom: var(--line); box-shadow: 0 1pt #000 }',
  '.quote:lang(en) { font-style: italic } .note :is(em, strong) { color: var(--ink-soft) }',
  '.in-box > .cell:not(:lang(ja)) { font-family: var(--face-label), sans-serif }',
  '.paragraph { color: #111; &.in-box { color: #222 } }',
  'div.paragraph, :is(.note, p):lang(en) { text-indent: 1em; & .reading { letter-spacing: 1pt } }',
  'body { background-color: #fffef8 } /* paper */',
  '@charset "UTF-8";',
  '',
];

const bad: readonly (readonly [string, readonly string[]])[] = [
  ['@import "x.css";', ['1:1 theme-at-rule']],
  ['@page { margin: 0 }', ['1:1 theme-at-rule']],
  ['@media print { p { color: red } }', ['1:1 theme-at-rule']],
  ['@font-face { font-family: X; src: url(x.woff2) }', ['1:1 theme-font-face']],
  ['.row { background-image: url(images/a.png) }', ['1:8 theme-url']],
  ['p { color: image-set("a.png" 1x) }', ['1:5 theme-value']],
  ['.paragraph { position: absolute }', ['1:14 theme-out-of-place']],
  ['.figure { float: left }', ['1:11 theme-out-of-place']],
  ['.paragraph { columns: 2 }', ['1:14 theme-out-of-place']],
  ['.page-rows { display: none }', ['1:14 theme-out-of-place']],
  ['p { transform: scale(1.2); zoom: 2; animation: a 1s; transition: all 1s }', 4, 'theme-out-of-place'],
  ['.heading-1 { break-before: page }', ['1:14 theme-break']],
  ['p { page-break-inside: avoid; orphans: 4 }', ['1:5 theme-break', '1:31 theme-break']],
  [
    'p { overflow: hidden; contain: size; content-visibility: auto; height: 2em; max-height: 3em }',
    5,
    'theme-height',
  ],
  ['p::before { content: "注" }', ['1:13 theme-generated-words']],
  ['p { counter-increment: a }', ['1:5 theme-generated-words']],
  ['p { writing-mode: vertical-rl; direction: rtl }', 2, 'theme-direction'],
  ['p { line-height: 1.2 }', ['1:5 theme-off-grid']],
  ['.paragraph { margin-top: 5mm }', ['1:14 theme-off-grid']],
  ['.paragraph { margin-bottom: var(--line); margin: 0; border-top: 1pt solid }', 3, 'theme-off-grid'],
  [':root { --space-section: 10pt }', ['1:9 theme-off-grid']],
  ['p { margin-top: var(--line) }', ['1:5 theme-space']],
  ['.paragraph { padding-top: var(--line) }', ['1:14 theme-space']],
  ['.heading-2 { margin-top: var(--line) !important }', ['1:14 theme-important']],
  ['[class="sheet"] { margin-left: 2mm }', ['1:19 theme-page-part']],
  [':is(p, .sheet) { letter-spacing: 1pt } :where(:root) { font-size: 9pt }', 2, 'theme-page-part'],
  ['* { padding-left: 1pt } :not(p) { text-indent: 1em } div { margin-right: 1pt }', 3, 'theme-page-part'],
  ['.sheet { & { text-indent: 1em } &.recto { text-indent: 1em } }', 2, 'theme-page-part'],
  ['\\68tml { font-size: 9pt } .she\\65t { font-size: 9pt } BODY { font-size: 9pt }', 3, 'theme-page-part'],
  ['html { font-family: "Noto Sans JP"; line-height: 2rlh }', 2, 'theme-page-part'],
  ['.paragraph { text-wrap: balance }', ['1:14 theme-text-wrap']],
  ['p:first-child { color: red }', ['1:2 theme-selector']],
  ['p:nth-child(2) { color: red }', ['1:2 theme-selector', '1:13 theme-selector']],
  ['.heading-2 + .paragraph { color: red }', ['1:12 theme-selector']],
  ['h2 ~ p, #chapter { color: red }', ['1:4 theme-selector', '1:9 theme-selector']],
  ['.row:has(p) { color: red }', ['1:5 theme-selector']],
  ['p::first-letter { color: red }', ['1:2 theme-selector']],
  [':root { --line: 20pt; --size: 12pt }', 2, 'theme-measure'],
  ['.cell { width: 50mm }', ['1:9 theme-measure']],
  [':root { --ink-sort: #333 }', ['1:9 unknown-theme-property']],
  ['.note { --ink: #333 }', ['1:9 theme-root-only']],
  [':root { --ink: 3pt; --size-note: blue }', 2, 'theme-value'],
  [':root { --figures: expression(1); --caps-head: u\\72l(x) }', 2, 'theme-value'],
  ['p { color: 3pt }', ['1:5 theme-value']],
  ['p { font-family: Comic Sans MS }', ['1:5 theme-face']],
  ['.area { letter-spacing: 1em }', ['1:9 theme-page-part']],
  ['p { colour: red }', ['1:5 theme-property']],
  ['p { font: 12pt serif }', ['1:5 theme-property']],
  ['p { color red }', ['1:11 theme-syntax']],
  ['p { color: red }\n\n  }', ['3:3 theme-syntax', '3:4 theme-syntax']],
  [`.a { color: ${'('.repeat(60)}1${')'.repeat(60)} }`, ['1:44 theme-syntax']],
].map(([css, faults, rule]): readonly [string, readonly string[]] => [
  String(css),
  Array.isArray(faults) ? faults.map(String) : Array.from({ length: Number(faults) }, () => String(rule)),
]);

describe("the author's theme", () => {
  test.each(good)('may say: %s', (css) => {
    const { css: kept, faults } = read(css);
    expect(faults).toEqual([]);
    expect(kept).toBeDefined();
  });

  test.each(bad)('may not say: %s', (css, expected) => {
    const { css: kept, faults } = read(css);
    const positions = expected.every((fault) => /^\d/u.test(fault));
    expect(positions ? faults : faults.map((fault) => fault.split(' ')[1])).toEqual(expected);
    expect(kept).toBeUndefined();
  });

  test('comes out without comments, and never ends the element that it stands in', () => {
    expect(read('/* </style> */ .note { color: #333 }').css).toBe('.note{color:#333}');
    expect(read('[title="</style>"] { color: #333 }').faults).toEqual(['1:1 theme-syntax']);
  });

  test('may set every property that theme.css explains, and no other', async () => {
    const sheet = await readFile(new URL('../../build/styles/page/theme.css', import.meta.url), 'utf8');
    const set = [...sheet.matchAll(/^ {2}(--[a-z-]+):/gmu)].map((match) => match[1]);
    expect(new Set(Object.keys(themeProperties))).toEqual(new Set(set));
  });
});
