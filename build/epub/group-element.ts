import type { Element, ElementContent, Properties } from 'hast';
import type { TableFrame } from '../model/rendered.ts';
import { element, text } from './element.ts';
import type { RowGroup, RowTree } from './groups.ts';
import type { RowContext } from './row-element.ts';
import { rowElements } from './row-element.ts';
import { tableElement } from './table-element.ts';

/** Rows and their groups as elements: real lists, quotes, boxes and tables, one line of the file each. */
export function treeElements(trees: readonly RowTree[], context: RowContext): readonly ElementContent[] {
  return trees.flatMap((tree): readonly ElementContent[] => {
    const made = tree.type === 'row' ? rowElements(tree.row, context) : [groupElement(tree, context)];
    return made.length === 0 ? [] : [...made, text('\n')];
  });
}

function groupElement(group: RowGroup, context: RowContext): Element {
  const { holder } = group;
  switch (holder.type) {
    case 'blockquote':
      return element('blockquote', {}, treeElements(group.children, context));
    case 'list':
      return element(holder.ordered ? 'ol' : 'ul', listStart(group), treeElements(group.children, context));
    case 'listItem':
      return itemElement(holder.checked, group, context);
    case 'box':
      return element(
        'aside',
        { className: ['box', `box-${holder.name}`] },
        treeElements(group.children, context),
      );
    case 'frame':
      return framedTable(group, holder.frame, context);
    case 'fold':
      return element('details', { className: ['answer-fold'] }, [
        element('summary', {}, context.foldLabel),
        text('\n'),
        ...treeElements(group.children, context),
      ]);
  }
}

/** A list that goes on after something else counts on. */
function listStart(group: RowGroup): Properties {
  const [first] = group.children;
  if (group.holder.type !== 'list' || !group.holder.ordered) return {};
  const start =
    first?.type === 'group' && first.holder.type === 'listItem' ? first.holder.ordinal : group.holder.start;
  return start === 1 ? {} : { start };
}

function itemElement(checked: boolean | undefined, group: RowGroup, context: RowContext): Element {
  const children = treeElements(group.children, context);
  if (checked === undefined) return element('li', {}, children);
  const mark = element('span', { className: ['check'] }, [checked ? '☑' : '☐']);
  return element('li', { className: ['task'] }, [mark, ...children]);
}

function framedTable(group: RowGroup, frame: TableFrame, context: RowContext): Element {
  const rows = group.children.flatMap((child) => (child.type === 'row' ? [child.row] : []));
  return tableElement(frame, rows, context);
}
