import type { XmlElement } from '../xml/tree.ts';
import { attribute, isCore, tag } from './core.ts';
import type { TellFault } from './fault.ts';

/**
 * Starts and ends that are elements of their own, in the sources (or in the targets) of one unit: each start has its
 * end after it, each end its start before it, unless a code says that the other half is elsewhere (XLIFF 2.1, 4.7.2,
 * 4.7.3). Both halves have the same rights.
 */
export function checkMarkers(inline: readonly XmlElement[], tell: TellFault): void {
  const ended = new Set(
    inline.flatMap((element) => (isEnd(element) ? (attribute(element, 'startRef') ?? []) : [])),
  );
  const open = new Map<string, XmlElement>();
  for (const element of inline) {
    switch (element.name) {
      case 'sc':
      case 'sm':
        checkStart(element, ended, tell);
        open.set(attribute(element, 'id') ?? '', element);
        break;
      case 'ec':
        checkEndCode(element, open, tell);
        break;
      case 'em':
        checkEnd(element, 'sm', open, tell);
        break;
      default:
    }
  }
  for (const element of inline) checkRights(element, tell);
}

function isEnd(element: XmlElement): boolean {
  return isCore(element, 'ec', 'em');
}

function checkStart(start: XmlElement, ended: ReadonlySet<string>, tell: TellFault): void {
  const hasEnd = ended.has(attribute(start, 'id') ?? '');
  const isAlone = attribute(start, 'isolated') === 'yes';
  if (!hasEnd && !isAlone)
    tell('xliff-marker-pair', start, tag(start), start.name === 'sc' ? '<ec>' : '<em>');
  if (hasEnd && isAlone) tell('xliff-marker-pair', start, 'isolated="yes"', 'isolated="no"');
}

function checkEndCode(end: XmlElement, open: ReadonlyMap<string, XmlElement>, tell: TellFault): void {
  const isAlone = attribute(end, 'isolated') === 'yes';
  const needed = isAlone ? 'id' : 'startRef';
  const forbidden = isAlone ? 'startRef' : 'id';
  if (attribute(end, needed) === undefined || attribute(end, forbidden) !== undefined) {
    tell('xliff-marker-pair', end, tag(end), `${needed}="…"`);
    return;
  }
  if (isAlone) return;
  if (attribute(end, 'dir') !== undefined) tell('xliff-attribute', end, 'dir="…"', 'isolated="yes"');
  const start = checkEnd(end, 'sc', open, tell);
  if (start !== undefined) compareRights(start, end, tell);
}

function checkEnd(
  end: XmlElement,
  name: 'sc' | 'sm',
  open: ReadonlyMap<string, XmlElement>,
  tell: TellFault,
): XmlElement | undefined {
  const id = attribute(end, 'startRef');
  if (id === undefined) return undefined;
  const start = open.get(id);
  if (start?.name === name) return start;
  tell('xliff-marker-pair', end, tag(end), `<${name} id="${id}">`);
  return undefined;
}

const rights = ['canCopy', 'canDelete', 'canOverlap'] as const;

function compareRights(start: XmlElement, end: XmlElement, tell: TellFault): void {
  for (const right of rights) {
    const expected = attribute(start, right) ?? 'yes';
    const found = attribute(end, right) ?? 'yes';
    if (found !== expected) tell('xliff-code-rights', end, `${right}="${found}"`, `${right}="${expected}"`);
  }
  const order = attribute(start, 'canReorder') ?? 'yes';
  const expected = order === 'yes' ? 'yes' : 'no';
  const found = attribute(end, 'canReorder') ?? 'yes';
  if (found !== expected) tell('xliff-code-rights', end, `canReorder="${found}"`, `canReorder="${expected}"`);
}

/** What keeps its place can be neither deleted nor copied (XLIFF 2.1, 4.3.1.5). */
function checkRights(code: XmlElement, tell: TellFault): void {
  const order = attribute(code, 'canReorder');
  if (order === undefined || order === 'yes') return;
  for (const right of ['canCopy', 'canDelete'] as const) {
    const found = attribute(code, right) ?? 'yes';
    if (found !== 'no') tell('xliff-code-rights', code, `${right}="${found}"`, `${right}="no"`);
  }
}
