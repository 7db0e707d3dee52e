import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { splitDates } from '../text/dates.ts';

/** Content of a table's cell with every date in an element of its own, so that no line ends inside it. */
export function unbrokenDates(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      const kept = node.tagName === 'ruby' || node.tagName === 'code';
      return kept ? [node] : [{ ...node, children: unbrokenDates(node.children) }];
    }
    if (node.type !== 'text') {
      return [node];
    }
    const parts = splitDates(node.value);
    return parts.some(({ date }) => date)
      ? parts.map(({ text, date }) =>
          date ? h('span', { className: ['date'] }, text) : { type: 'text', value: text },
        )
      : [node];
  });
}
