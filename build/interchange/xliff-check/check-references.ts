import { elementsOf, type XmlElement } from '../xml/tree.ts';
import {
  attribute,
  coreChildren,
  descendants,
  inlineOf,
  isCore,
  sidesOf,
  unitsOf,
  xmlAttribute,
} from './core.ts';
import type { TellFault } from './fault.ts';
import { coreNamespace } from './grammar.ts';
import { modules, registeredPrefixes } from './modules.ts';

/** Annotations say what the standard asks of their type, and what they refer to is there (XLIFF 2.1, 3.3, 4.7.3). */
export function checkAnnotations(root: XmlElement, tell: TellFault): void {
  for (const file of coreChildren(root, 'file')) {
    for (const unit of unitsOf(file)) {
      const markers = (['source', 'target'] as const)
        .flatMap((side) => sidesOf(unit, side).flatMap(inlineOf))
        .filter((element) => isCore(element, 'mrk', 'sm'));
      for (const marker of markers) checkMarker(marker, { root, file, unit }, tell);
    }
  }
}

/** Where a reference stands: its parts that are left out are these. */
interface Standing {
  readonly root: XmlElement;
  readonly file: XmlElement;
  readonly unit: XmlElement;
}

function checkMarker(marker: XmlElement, standing: Standing, tell: TellFault): void {
  const type = attribute(marker, 'type') ?? 'generic';
  const reference = attribute(marker, 'ref');
  const value = attribute(marker, 'value');
  if (type === 'generic' && attribute(marker, 'translate') === undefined) {
    tell('xliff-attribute', marker, `<${marker.name}>`, 'translate="…"');
  }
  if (type === 'comment' && (reference === undefined) === (value === undefined)) {
    tell('xliff-attribute', marker, reference === undefined ? 'type="comment"' : 'ref, value', 'ref | value');
    return;
  }
  if (reference?.startsWith('#') !== true) return;
  const found = `ref="${reference}"`;
  const path = readFragment(reference.slice(1));
  if (path === undefined) {
    tell('xliff-reference', marker, found, '#f=…/u=…/n=…');
    return;
  }
  const target = resolve(path, standing);
  if (target === undefined) tell('xliff-reference', marker, found, `id="${path.at(-1)?.id ?? ''}"`);
  else if (type === 'comment' && !isNoteOf(target, standing.unit)) {
    tell('xliff-reference', marker, found, '<unit> <notes> <note>');
  }
}

function isNoteOf(target: XmlElement, unit: XmlElement): boolean {
  return coreChildren(unit, 'notes').some((notes) => coreChildren(notes, 'note').includes(target));
}

interface Step {
  /** `f`, `g`, `u`, `n`, `d`, `t`, a module's or extension's, or empty for an inline element of a source. */
  readonly prefix: string;
  readonly id: string;
}

/** Ranks of the prefixes: a step may only be followed by one of a higher rank, and a leaf by none. */
const ranks: ReadonlyMap<string, number> = new Map([
  ['f', 0],
  ['g', 1],
  ['u', 2],
]);
const leaf = 3;

/** The steps of a fragment identifier, without its `#`; nothing where it is none (XLIFF 2.1, 3.3). */
function readFragment(fragment: string): readonly Step[] | undefined {
  const written = fragment.replace(/^\//u, '').split('/');
  const steps: Step[] = [];
  let reached = -1;
  for (const part of written) {
    const [, prefix = '', id = ''] = /^(?:([^=]*)=)?(.+)$/u.exec(part) ?? [];
    const isBare = !part.includes('=');
    if (id === '' || (!isBare && !isPrefix(prefix))) return undefined;
    const rank = ranks.get(prefix) ?? leaf;
    if (rank <= reached) return undefined;
    reached = rank;
    steps.push({ prefix, id });
  }
  return steps;
}

const corePrefixes: ReadonlySet<string> = new Set(['f', 'g', 'u', 'n', 'd', 't']);

function isPrefix(prefix: string): boolean {
  if (corePrefixes.has(prefix)) return true;
  return modules.some((module) => module.prefix === prefix) || registeredPrefixes.includes(prefix);
}

function resolve(path: readonly Step[], { root, file, unit }: Standing): XmlElement | undefined {
  let scope: XmlElement | undefined = path.some(({ prefix }) => ranks.has(prefix)) ? file : unit;
  for (const { prefix, id } of path) {
    if (scope === undefined) return undefined;
    scope = stepInto(scope, prefix, id, root);
  }
  return scope;
}

function stepInto(scope: XmlElement, prefix: string, id: string, root: XmlElement): XmlElement | undefined {
  const hasId = (element: XmlElement): boolean =>
    attribute(element, 'id') === id || xmlAttribute(element, 'id') === id;
  switch (prefix) {
    case 'f':
      return coreChildren(root, 'file').find(hasId);
    case 'g':
      return [...descendants(scope)].find((element) => isCore(element, 'group') && hasId(element));
    case 'u':
      return [...unitsOf(scope)].find(hasId);
    case 'n':
      return coreChildren(scope, 'notes')
        .flatMap((notes) => coreChildren(notes, 'note'))
        .find(hasId);
    case 'd':
      return coreChildren(scope, 'originalData')
        .flatMap((data) => coreChildren(data, 'data'))
        .find(hasId);
    case 't':
      return sidesOf(scope, 'target').flatMap(inlineOf).find(hasId);
    case '':
      return [
        scope,
        ...coreChildren(scope, 'segment', 'ignorable'),
        ...sidesOf(scope, 'source').flatMap(inlineOf),
      ]
        .slice(1)
        .find(hasId);
    default:
      return elementsOf(scope)
        .filter(({ namespace }) => namespace !== coreNamespace)
        .flatMap((element) => [element, ...descendants(element)])
        .find(hasId);
  }
}
