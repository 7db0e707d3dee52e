import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** Types of the browser that PDF 1.7 does not know, and the type each stands for (ISO 32000-1, 14.8.4). */
const roles = { Em: 'Span', Strong: 'Span', Aside: 'Note', Title: 'P', FENote: 'Note' } as const;

/** Types that stand in a line of text; the browser has no name for a plain run. */
const inline: ReadonlySet<string> = new Set([
  ...['Span', 'Em', 'Strong', 'Code', 'Link', 'Ruby', 'RB', 'RT', 'Quote', 'Reference', 'Lbl', 'NonStruct'],
]);

/**
 * Mends the tags the browser writes: the base of a ruby and the body of a list item are nameless boxes there, and a note
 * mark with a role of digital publishing is no link. A run in another language is a span. Types that PDF 1.7 lacks are
 * mapped to those it has.
 */
export function mendTags(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  root.set(PDFName.of('RoleMap'), document.context.obj({ ...roles }));
  // Asked of the document one by one, each reference would be a walk through all its objects.
  const refs = new Map(document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]));
  const waiting = elementsIn(root);
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const children = elementsIn(element);
    const type = typeOf(element);
    if (type === 'Ruby') rename(children, 'RB');
    if (type === 'LI') wrapBody(document, element, refs.get(element));
    if (type === 'Aside') element.set(PDFName.of('S'), PDFName.of('Note'));
    if (type === 'NonStruct' && element.has(PDFName.of('Lang')) && isRun(children)) {
      element.set(PDFName.of('S'), PDFName.of('Span'));
    }
    // A figure holds its picture and a caption; the picture alone is what has to be described.
    if (type === 'Figure' && !element.has(PDFName.of('Alt')) && children.some(isFigure)) {
      element.set(PDFName.of('S'), PDFName.of('Div'));
    }
    if (type === 'NonStruct' && holdsLink(element)) element.set(PDFName.of('S'), PDFName.of('Link'));
    waiting.push(...children);
  }
}

function typeOf(element: PDFDict): string | undefined {
  return element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
}

/** True for what holds nothing but words in a line. */
function isRun(children: readonly PDFDict[]): boolean {
  return children.every((child) => inline.has(typeOf(child) ?? ''));
}

function isFigure(element: PDFDict): boolean {
  return typeOf(element) === 'Figure';
}

function rename(elements: readonly PDFDict[], type: string): void {
  for (const element of elements) {
    if (typeOf(element) === 'NonStruct') element.set(PDFName.of('S'), PDFName.of(type));
  }
}

/** Puts everything but the label of a list item into one body: an item holds a label and a body, nothing else. */
function wrapBody(document: PDFDocument, item: PDFDict, parent: PDFRef | undefined): void {
  if (parent === undefined) return;
  const kids = item.lookup(PDFName.of('K'));
  const all =
    kids instanceof PDFArray
      ? kids.asArray()
      : [item.get(PDFName.of('K'))].filter((kid) => kid !== undefined);
  const owned = (kid: PDFObject): boolean => {
    const element = document.context.lookup(kid);
    return element instanceof PDFDict && ['Lbl', 'LBody'].includes(typeOf(element) ?? '');
  };
  const inside = all.filter((kid) => !owned(kid));
  if (inside.length === 0) return;
  const body = document.context.obj({
    Type: 'StructElem',
    S: 'LBody',
    P: parent,
    K: document.context.obj(inside),
  });
  const ref = document.context.register(body);
  for (const kid of inside) {
    const element = document.context.lookup(kid);
    if (element instanceof PDFDict && element.has(PDFName.of('S'))) element.set(PDFName.of('P'), ref);
  }
  item.set(PDFName.of('K'), document.context.obj([...all.filter(owned), ref]));
}

/** Structure elements right inside another; marked content and object references are left out. */
function elementsIn(element: PDFDict): PDFDict[] {
  return kidsOf(element).filter((kid) => kid.has(PDFName.of('S')));
}

function kidsOf(element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const list: (PDFObject | undefined)[] =
    kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, index) => kids.lookup(index)) : [kids];
  return list.filter((kid) => kid instanceof PDFDict);
}

/** True for an element that holds a link annotation (an object reference, ISO 32000-1, 14.7.4.3). */
function holdsLink(element: PDFDict): boolean {
  return kidsOf(element).some((kid) => {
    const object = kid.lookup(PDFName.of('Obj'));
    return object instanceof PDFDict && object.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
  });
}
