import type { Element } from 'hast';

/** The element with one more class name; an empty name adds nothing. */
export function withClass(element: Element, name: string): Element {
  const classes = element.properties['className'];
  return name === ''
    ? element
    : {
        ...element,
        properties: { ...element.properties, className: [...(Array.isArray(classes) ? classes : []), name] },
      };
}
