import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * Some lines of a column with the hyphen of a word that goes on after them: browsers show a soft hyphen (U+00AD) where
 * they break a line, and here the column ends.
 */
export function closeHyphen(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const before = nodes.slice(0, -1);
  if (last.type === 'element') return [...before, { ...last, children: closeHyphen(last.children) }];
  return last.type === 'text' && last.value.endsWith('\u00ad')
    ? [...nodes, h('span', { dataGenerated: '' }, '\u2010')]
    : [...nodes];
}
