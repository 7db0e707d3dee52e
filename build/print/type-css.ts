import { faceCss } from '../fonts/face-css.ts';
import type { TypeConfig } from '../model/config.ts';

/** What `type` of book.yaml says, as the custom properties and rules that follow `styles/page/theme.css`. */
export function typeCss(type: TypeConfig): string {
  const properties = [
    ...(type.align === 'justified' ? ['--align-latin: justify'] : []),
    ...(type.figures === 'old-style' ? ['--figures: oldstyle-nums'] : []),
    ...(type.size >= largePrint ? largeType : []),
  ];
  const root = properties.length === 0 ? [] : [`:root { ${properties.join('; ')}; }`];
  return [...root, faceCss(type, 'page')].filter((rule) => rule !== '').join('\n');
}

/** Type of this size (pt) is for readers who cannot read small print, nor grey. */
const largePrint = 14;

const largeType = [
  ...['--ink-soft', '--ink-faint', '--ink-pale', '--ink-answer'].map((name) => `${name}: var(--ink)`),
  ...['--size-caption', '--size-table', '--size-table-below', '--size-note', '--size-contents-below'].map(
    (name) => `${name}: calc(var(--size) * 0.9)`,
  ),
  '--line-note: calc(var(--line) * 0.8)',
  ...['--size-credit', '--size-passage', '--sheet-margin-size'].map(
    (name) => `${name}: calc(var(--size) * 0.8)`,
  ),
  '--size-reading: 55%',
];
