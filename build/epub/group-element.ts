import type { Element, ElementContent, Properties } from 'hast';
import type { TableFrame } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { xmlId } from './element-id.ts';
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
      return boxElement(holder.name, group, context);
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

/** A group named by its title; an `aside` would be a landmark, and no two of them may go by one name (ARIA 1.2). */
function boxElement(name: string, { children }: RowGroup, context: RowContext): Element {
  const title = children.find((child) => child.type === 'row' && child.row.style === 'box-title');
  const named =
    title?.type === 'row' ? { role: 'group', ariaLabelledBy: [xmlId(elementId(title.row.id))] } : {};
  return element('div', { className: ['box', `box-${name}`], ...named }, treeElements(children, context));
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
