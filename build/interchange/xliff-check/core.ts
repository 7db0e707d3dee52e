import { elementsOf, xmlNamespace, type XmlElement } from '../xml/tree.ts';
import { coreNamespace } from './grammar.ts';

/** An element of the core of XLIFF, of one of these names where some are given. */
export function isCore(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === coreNamespace && (names.length === 0 || names.includes(element.name));
}

/** Core children of these names, in order. */
export function coreChildren(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).filter((child) => isCore(child, ...names));
}

/** An element and everything in it, in the order of their start tags. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* descendants(child);
  }
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name);
}

/** An attribute of the XML namespace: `lang`, `space`. */
export function xmlAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(`{${xmlNamespace}}${name}`);
}

/** All units of a file or group, however deep. */
export function* unitsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of coreChildren(element, 'unit', 'group')) {
    if (child.name === 'unit') yield child;
    else yield* unitsOf(child);
  }
}

/** Segments and ignorables of a unit, in order. */
export function partsOf(unit: XmlElement): readonly XmlElement[] {
  return coreChildren(unit, 'segment', 'ignorable');
}

/** Sources, or targets, of a unit's parts. */
export function sidesOf(unit: XmlElement, side: 'source' | 'target'): readonly XmlElement[] {
  return partsOf(unit).flatMap((part) => coreChildren(part, side));
}

/** Inline elements of a source or target, however deep, in the order of their start tags. */
export function inlineOf(side: XmlElement): readonly XmlElement[] {
  return [...descendants(side)].filter((element) => isCore(element));
}

/** Shown as it is written: `<ph id="1">`. */
export function tag(element: XmlElement): string {
  const id = attribute(element, 'id') ?? attribute(element, 'startRef');
  return id === undefined ? `<${element.name}>` : `<${element.name} "${id}">`;
}
