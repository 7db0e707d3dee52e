import type { Element, ElementContent } from 'hast';

/** The `[data-column]` elements of a row, in order: what the browser measured line by line. */
export function columnElements(row: Element): readonly Element[] {
  return row.children.flatMap((child) => {
    if (child.type !== 'element') {
      return [];
    }
    return child.properties['dataColumn'] === undefined ? columnElements(child) : [child];
  });
}

/** The row with the content of each column replaced, everything around the columns kept. */
export function mapColumns(
  row: Element,
  change: (content: readonly ElementContent[], column: number) => readonly ElementContent[],
): Element {
  let column = -1;
  const walk = (element: Element): Element => ({
    ...element,
    children: element.children.map((child) => {
      if (child.type !== 'element') {
        return child;
      }
      if (child.properties['dataColumn'] === undefined) {
        return walk(child);
      }
      column += 1;
      return { ...child, children: [...change(child.children, column)] };
    }),
  });
  return walk(row);
}
