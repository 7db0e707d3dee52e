import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attribute, coreChildren, inlineOf, isCore, sidesOf, tag } from './core.ts';
import type { TellFault } from './fault.ts';

/**
 * Codes that must not be deleted are in the targets of their unit once their segment is translated, and codes that keep
 * their order stand in a target behind the same code as in the source (XLIFF 2.1, 4.3.1.5, 4.3.1.4, 4.7.4).
 */
export function checkMoves(unit: XmlElement, tell: TellFault): void {
  const targets = sidesOf(unit, 'target');
  const present = new Set(targets.flatMap(inlineOf).map(keyOf));
  for (const segment of coreChildren(unit, 'segment')) {
    const [target] = coreChildren(segment, 'target');
    if (target === undefined) continue;
    for (const code of coreChildren(segment, 'source').flatMap(inlineOf)) {
      if (attribute(code, 'canDelete') === 'no' && !present.has(keyOf(code))) {
        tell('xliff-lost-code', target, '<target>', tag(code));
      }
    }
  }
  const before = predecessors(sidesOf(unit, 'source'), tell);
  const after = predecessors(targets);
  for (const [key, { code, previous }] of after) {
    const source = before.get(key);
    if (source !== undefined && source.previous !== previous) {
      tell('xliff-moved-code', code, tag(code), tag(source.code));
    }
  }
}

interface Placed {
  readonly code: XmlElement;
  /** Key of the code event right before it, across segments. */
  readonly previous: string | undefined;
}

/** The codes that keep their order, each with the code before it; reports sequences without a beginning. */
function predecessors(sides: readonly XmlElement[], tell?: TellFault): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  let previous: string | undefined;
  let inSequence = false;
  const visit = (element: XmlElement): void => {
    for (const code of elementsOf(element)) {
      if (!isCore(code, 'ph', 'pc', 'sc', 'ec')) {
        visit(code);
        continue;
      }
      const order = attribute(code, 'canReorder') ?? 'yes';
      const key = keyOf(code);
      if (order === 'no') {
        if (!inSequence) tell?.('xliff-moved-code', code, tag(code), 'canReorder="firstNo"');
        placed.set(key, { code, previous });
      }
      inSequence = order !== 'yes';
      previous = key;
      if (code.name !== 'pc') continue;
      visit(code);
      previous = `/${key}`;
    }
  };
  for (const side of sides) visit(side);
  return placed;
}

/** Two halves of a code share an id: the end has a key of its own. */
function keyOf(code: XmlElement): string {
  const start = attribute(code, 'startRef');
  return start === undefined ? (attribute(code, 'id') ?? '') : `/${start}`;
}
