import type { XmlElement } from '../xml/tree.ts';
import { checkValue } from './attribute-values.ts';
import { checkMarkers } from './check-markers.ts';
import { checkMoves } from './check-moves.ts';
import { attribute, coreChildren, inlineOf, isCore, partsOf, sidesOf, tag } from './core.ts';
import type { TellFault } from './fault.ts';

/** What holds inside one unit: pairs of codes, their rights, data, copies, sub-flows, states and order of targets. */
export function checkUnit(unit: XmlElement, unitIds: ReadonlySet<string>, tell: TellFault): void {
  const sources = sidesOf(unit, 'source').flatMap(inlineOf);
  const targets = sidesOf(unit, 'target').flatMap(inlineOf);
  if (coreChildren(unit, 'segment').length === 0) tell('xliff-structure', unit, tag(unit), '<segment>');
  checkStates(unit, tell);
  checkOrder(unit, tell);
  for (const side of [sources, targets]) checkMarkers(side, tell);
  checkMoves(unit, tell);
  const all = [...sources, ...targets];
  const data = new Set(
    coreChildren(unit, 'originalData')
      .flatMap((each) => coreChildren(each, 'data'))
      .flatMap((each) => attribute(each, 'id') ?? []),
  );
  for (const code of all) {
    checkReferences(code, data, unitIds, tell);
    checkCopy(code, all, tell);
    checkType(code, tell);
  }
}

const needTarget: ReadonlySet<string> = new Set(['translated', 'reviewed', 'final']);

/** A finer state needs a state (XLIFF 2.1, 4.3.1.28), and a translated segment a target. */
function checkStates(unit: XmlElement, tell: TellFault): void {
  for (const segment of coreChildren(unit, 'segment')) {
    const state = attribute(segment, 'state');
    const finer = attribute(segment, 'subState');
    if (finer !== undefined && state === undefined) {
      tell('xliff-attribute', segment, `subState="${finer}"`, 'state="…"');
    }
    if (state !== undefined && needTarget.has(state) && coreChildren(segment, 'target').length === 0) {
      tell('xliff-structure', segment, `state="${state}"`, '<target>');
    }
  }
}

/** Each target has its place in the order of targets, stated or its own (XLIFF 2.1, 4.3.1.21). */
function checkOrder(unit: XmlElement, tell: TellFault): void {
  const parts = partsOf(unit);
  const taken = new Map<number, XmlElement>();
  parts.forEach((part, index) => {
    const [target] = coreChildren(part, 'target');
    if (target === undefined) return;
    const place = Number(attribute(target, 'order') ?? index + 1);
    if (place > parts.length) tell('xliff-order', target, `order="${place}"`, `1–${parts.length}`);
    if (taken.has(place)) tell('xliff-order', target, `order="${place}"`, `order ≠ ${place}`);
    taken.set(place, target);
  });
}

const dataAttributes = ['dataRef', 'dataRefStart', 'dataRefEnd'] as const;
const flowAttributes = ['subFlows', 'subFlowsStart', 'subFlowsEnd'] as const;

function checkReferences(
  code: XmlElement,
  data: ReadonlySet<string>,
  unitIds: ReadonlySet<string>,
  tell: TellFault,
): void {
  for (const name of dataAttributes) {
    const id = attribute(code, name);
    if (id !== undefined && !data.has(id)) {
      tell('xliff-reference', code, `${name}="${id}"`, `<data id="${id}">`);
    }
  }
  for (const name of flowAttributes) {
    // What is no list of names has been told with the attributes.
    if (checkValue('names', attribute(code, name) ?? '') !== undefined) continue;
    for (const id of attribute(code, name)?.split(/ +/u) ?? []) {
      if (!unitIds.has(id)) tell('xliff-reference', code, `${name}="${id}"`, `<unit id="${id}">`);
    }
  }
}

/** A copy is of a code of the same unit that may be copied, and has no data of its own (XLIFF 2.1, 4.3.1.7). */
function checkCopy(code: XmlElement, all: readonly XmlElement[], tell: TellFault): void {
  const id = attribute(code, 'copyOf');
  if (id === undefined) return;
  const found = `copyOf="${id}"`;
  const base = all.find((other) => attribute(other, 'id') === id && !isCore(other, 'mrk', 'sm'));
  if (base === undefined) tell('xliff-reference', code, found, `<ph id="${id}">`);
  else if (attribute(base, 'canCopy') === 'no') tell('xliff-code-rights', code, found, 'canCopy="yes"');
  else if (dataAttributes.some((name) => attribute(code, name) !== undefined)) {
    tell('xliff-attribute', code, `${tag(code)} dataRef`, found);
  }
}

/** Kinds that the standard itself names, and the type to which each belongs (XLIFF 2.1, 4.3.1.30). */
const kinds: Readonly<Record<string, string>> = {
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:var': 'ui',
};

function checkType(code: XmlElement, tell: TellFault): void {
  const kind = attribute(code, 'subType');
  if (kind === undefined) return;
  const type = attribute(code, 'type');
  const expected = kind.startsWith('xlf:') ? kinds[kind] : type;
  if (type === undefined || type !== expected) {
    tell('xliff-attribute', code, `subType="${kind}"`, `type="${expected ?? '…'}"`);
  }
}
