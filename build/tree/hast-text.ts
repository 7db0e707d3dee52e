import type { Element, ElementContent } from 'hast';

/**
 * The words the author wrote in a stretch of hast: without ruby readings (`rt`, `rp`) and without anything inside an
 * element marked `data-generated` (numbers, marks, page references). `漢<rt>かん</rt>字` gives 漢字.
 */
export function authorText(nodes: readonly ElementContent[]): string {
  const texts: string[] = [];
  collect(nodes, texts);
  return texts.join('');
}

/** True for an element whose words come from the program, or from a reading beside the text: not the author's text. */
export function isBesideText(element: Element): boolean {
  if (element.tagName === 'rt' || element.tagName === 'rp') return true;
  const generated = element.properties['dataGenerated'];
  return generated !== undefined && generated !== null && generated !== false;
}

function collect(nodes: readonly ElementContent[], texts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'element' && !isBesideText(node)) collect(node.children, texts);
  }
}
