import type { Element, ElementContent } from 'hast';
import { authorText, isBesideText } from '../tree/hast-text.ts';

/** A stretch of an answer on manuscript paper, with the reading that is printed beside it. */
export interface GridRun {
  readonly text: string;
  readonly reading?: string | undefined;
}

/** The words of an answer as printed, with those readings that are printed: ruby part by part. */
export function gridRuns(content: readonly ElementContent[]): readonly GridRun[] {
  const runs: GridRun[] = [];
  const add = (run: GridRun): void => {
    const last = runs.at(-1);
    // Two letters of half the width share a cell wherever the elements around them end.
    if (last !== undefined && last.reading === undefined && run.reading === undefined)
      runs[runs.length - 1] = { text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  };
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') add({ text: node.value });
      else if (node.type === 'element' && node.tagName === 'ruby') rubyRuns(node).forEach(add);
      else if (node.type === 'element' && !isBesideText(node)) visit(node.children);
    }
  };
  visit(content);
  return runs;
}

function rubyRuns(ruby: Element): readonly GridRun[] {
  const runs: GridRun[] = [];
  let base = '';
  for (const child of ruby.children) {
    if (child.type !== 'element' || child.tagName !== 'rt') {
      base += authorText([child]);
      continue;
    }
    runs.push({ text: base, reading: authorText(child.children) });
    base = '';
  }
  return base === '' ? runs : [...runs, { text: base }];
}
