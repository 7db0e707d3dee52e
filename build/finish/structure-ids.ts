import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Numbers the ids of structure elements from 1. The browser takes them from a counter that goes on from what it did
 * before, so that two prints of one page differ. They stand in three places: at the elements, in the tree of ids
 * (ISO 32000-1, 14.7.2), and where cells of a table name their heads (14.8.5.7).
 */
export function renumberStructureIds(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (tree !== undefined) renumber(document, tree);
  if (root !== undefined) nameNotes(document, root);
}

/** Each note has an id of its own, in the order of the file (ISO 14289-1, 7.9). */
function nameNotes(document: PDFDocument, root: PDFDict): void {
  const { context } = document;
  const notes = context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFDict && object.lookup(PDFName.of('S')) === PDFName.of('Note')
        ? [[ref, object] as const]
        : [],
    );
  if (notes.length === 0) return;
  const names = notes.flatMap(([ref, note], index) => {
    // Sorts behind the ids of cells, `node…`.
    const id = PDFString.of(`note${String(index + 1).padStart(8, '0')}`);
    note.set(PDFName.of('ID'), id);
    return [id, ref];
  });
  const own = context.obj({ Limits: [names[0] ?? null, names.at(-2) ?? null], Names: names });
  const before = root.get(PDFName.of('IDTree'));
  const cells = root.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  const kids = before === undefined || cells === undefined ? [] : branchesOf(context, cells, before);
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Kids: [...kids, context.register(own)] })));
}

/** A tree of names as branches of a larger one: its own branches, or itself with its limits. */
function branchesOf(context: PDFDocument['context'], tree: PDFDict, whole: PDFObject): readonly PDFObject[] {
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (kids !== undefined) return kids.asArray();
  const names = tree.lookupMaybe(PDFName.of('Names'), PDFArray);
  if (names === undefined || names.size() === 0) return [];
  tree.set(PDFName.of('Limits'), context.obj([names.get(0), names.get(names.size() - 2)]));
  return [whole instanceof PDFRef ? whole : context.register(tree)];
}

function renumber(document: PDFDocument, tree: PDFDict): void {
  // A name tree is sorted; numbers of one length, given in its order, keep it so.
  const numbers = new Map(
    namesIn(tree).map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  );
  rewriteTree(tree, numbers);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('S'))) continue;
    rewrite(object, 'ID', numbers);
    for (const attributes of attributesOf(object)) rewrite(attributes, 'Headers', numbers);
  }
}

function namesIn(node: PDFDict): readonly string[] {
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  return [...names.flatMap((entry) => textOf(entry) ?? []), ...branches(node).flatMap(namesIn)];
}

function rewriteTree(node: PDFDict, numbers: ReadonlyMap<string, string>): void {
  rewrite(node, 'Names', numbers);
  rewrite(node, 'Limits', numbers);
  for (const branch of branches(node)) rewriteTree(branch, numbers);
}

function branches(node: PDFDict): readonly PDFDict[] {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  return kids === undefined
    ? []
    : Array.from({ length: kids.size() }, (_, index) => kids.lookup(index, PDFDict));
}

/** The attributes of an element: one dictionary, or several. */
function attributesOf(element: PDFDict): readonly PDFDict[] {
  const found = element.lookup(PDFName.of('A'));
  const all =
    found instanceof PDFArray
      ? Array.from({ length: found.size() }, (_, index) => found.lookup(index))
      : [found];
  return all.filter((one) => one instanceof PDFDict);
}

/** Puts new ids in the place of old ones in an entry that is an id, or a list with ids in it. */
function rewrite(dictionary: PDFDict, key: string, numbers: ReadonlyMap<string, string>): void {
  const value = dictionary.lookup(PDFName.of(key));
  if (value instanceof PDFArray) {
    value.asArray().forEach((entry, index) => value.set(index, renumbered(entry, numbers)));
  } else if (value !== undefined) dictionary.set(PDFName.of(key), renumbered(value, numbers));
}

function renumbered(value: PDFObject, numbers: ReadonlyMap<string, string>): PDFObject {
  const number = numbers.get(textOf(value) ?? '');
  return number === undefined ? value : PDFString.of(number);
}

function textOf(value: PDFObject): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
