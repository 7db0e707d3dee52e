import { elementsOf, type XmlElement } from '../xml/tree.ts';
import {
  attribute,
  coreChildren,
  descendants,
  inlineOf,
  isCore,
  partsOf,
  sidesOf,
  tag,
  xmlAttribute,
} from './core.ts';
import type { TellFault } from './fault.ts';
import { coreNamespace } from './grammar.ts';

/** Ids are unique where the standard says so: each kind within its own scope (XLIFF 2.1, 4.3.1.20). */
export function checkIds(root: XmlElement, tell: TellFault): void {
  const files = coreChildren(root, 'file');
  unique(files, tell);
  for (const file of files) {
    const inside = [...descendants(file)].filter((element) => isCore(element));
    unique(
      inside.filter(({ name }) => name === 'group'),
      tell,
    );
    unique(
      inside.filter(({ name }) => name === 'unit'),
      tell,
    );
    for (const holder of [file, ...inside.filter(({ name }) => name === 'group' || name === 'unit')]) {
      unique(
        coreChildren(holder, 'notes').flatMap((notes) => coreChildren(notes, 'note')),
        tell,
      );
      unique(extensions(holder), tell);
    }
    for (const unit of inside.filter(({ name }) => name === 'unit')) checkUnit(unit, tell);
  }
}

function checkUnit(unit: XmlElement, tell: TellFault): void {
  unique(
    coreChildren(unit, 'originalData').flatMap((data) => coreChildren(data, 'data')),
    tell,
  );
  const parts = partsOf(unit);
  const told = new Set<XmlElement>();
  const tellOnce: TellFault = (rule, at, ...rest) => {
    if (!told.has(at)) tell(rule, at, ...rest);
    told.add(at);
  };
  // A target repeats the ids of its source; among targets each stands once.
  for (const side of ['source', 'target'] as const) {
    unique([...parts, ...sidesOf(unit, side).flatMap(inlineOf)], tellOnce);
  }
}

/** Elements of extensions in a file, group or unit, as far as the next of these. */
function extensions(holder: XmlElement): readonly XmlElement[] {
  return elementsOf(holder)
    .filter(({ namespace }) => namespace !== coreNamespace)
    .flatMap((element) => [element, ...descendants(element)])
    .filter(({ namespace }) => !namespace.startsWith('urn:oasis:names:tc:xliff:'));
}

function unique(elements: readonly XmlElement[], tell: TellFault): void {
  const seen = new Map<string, XmlElement>();
  for (const element of new Set(elements)) {
    const id = attribute(element, 'id') ?? xmlAttribute(element, 'id');
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, element);
    else tell('xliff-duplicate-id', element, tag(element), `id ≠ "${id}" (${first.line}:${first.column})`);
  }
}
