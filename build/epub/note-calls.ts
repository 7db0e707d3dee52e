import type { ElementContent } from 'hast';
import type { Row } from '../model/rendered.ts';
import { visitElements } from './element.ts';

/** The notes that a row calls, in the order of its text; one called twice stands there twice. */
export function callsInRow({ cells, table }: Row): readonly string[] {
  return [...cells.flatMap(({ content }) => callsIn(content)), ...callsIn(table?.head ?? [])];
}

/** The notes that some content calls. */
export function callsIn(content: readonly ElementContent[]): readonly string[] {
  const calls: string[] = [];
  visitElements(content, ({ properties: { dataNote } }) => {
    if (typeof dataNote === 'string') calls.push(dataNote);
  });
  return calls;
}
