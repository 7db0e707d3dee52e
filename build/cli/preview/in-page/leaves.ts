import type { Told } from '../told.ts';
import type { View } from './view.ts';

/** Something on a page, and where it stands in the window, so that it can be brought there again. */
export interface Anchor {
  readonly selector: string;
  /** Which of the elements that the selector finds. */
  readonly order: number;
  /** Place of its page among all, and the tops of both, px of the window. */
  readonly leaf: number;
  readonly leafTop: number;
  readonly top: number;
}

/** The document in the frame; nothing before it is there. */
export function framed(view: View): Document | undefined {
  return view.frame.contentDocument ?? undefined;
}

/** Brings the sheets into the frame: fetches those that it has not, keeps the others, and the place that was being read. */
export async function setSheets(view: View, { sheets, edition }: Told): Promise<boolean> {
  const known = new Set(view.names.values());
  const missing = [...new Set(sheets)].filter((name) => !known.has(name));
  const fetched = await fetchSheets(edition, missing);
  const page = framed(view);
  if (fetched === undefined || page === undefined) return false;
  const left = new Map<string, Element[]>();
  for (const [leaf, name] of view.names) left.set(name, [...(left.get(name) ?? []), leaf]);
  const leaves = sheets.map((name) => left.get(name)?.shift() ?? newLeaf(page, fetched.get(name) ?? ''));
  const anchor = findAnchor(page);
  for (const gone of [...left.values()].flat()) gone.remove();
  let next = page.body.firstElementChild;
  for (const leaf of leaves) {
    if (leaf === next) next = leaf.nextElementSibling;
    else page.body.insertBefore(leaf, next);
  }
  view.names.clear();
  leaves.forEach((leaf, index) => view.names.set(leaf, sheets[index] ?? ''));
  if (anchor !== undefined) restore(page, anchor);
  return true;
}

/** Sheets by name; nothing when one is no longer there, for then newer ones are on their way. */
export async function fetchSheets(
  edition: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const batch = 40;
  const sheets = new Map<string, string>();
  for (let from = 0; from < names.length; from += batch) {
    const some = names.slice(from, from + batch);
    const response = await fetch(`/pages/${encodeURIComponent(edition)}/sheets/${some.join(',')}`);
    if (!response.ok) return undefined;
    const found = (await response.json()) as readonly (string | null)[]; // the server's own answer
    for (const [index, html] of found.entries()) {
      if (html === null) return undefined;
      sheets.set(some[index] ?? '', html);
    }
  }
  return sheets;
}

/** A sheet in the box that it is shown in. The frame's policy lets no script run, whatever stands in the HTML. */
export function newLeaf(page: Document, html: string): Element {
  const leaf = page.createElement('div');
  leaf.className = 'leaf';
  leaf.innerHTML = html;
  const side = leaf.firstElementChild?.classList.contains('verso') === true ? 'verso' : 'recto';
  leaf.classList.add(side);
  return leaf;
}

/** What stands at the top of the window. */
export function findAnchor(page: Document): Anchor | undefined {
  const leaves = [...page.body.children];
  const leaf = leaves.findIndex((each) => each.getBoundingClientRect().bottom > 0);
  const here = leaves[leaf];
  if (here === undefined) return undefined;
  const leafTop = here.getBoundingClientRect().top;
  const blocks = [...here.querySelectorAll<HTMLElement>('[data-block]')];
  const block = blocks.find((each) => each.getBoundingClientRect().bottom > 0);
  const { block: id = '', side = '' } = block?.dataset ?? {};
  const selector = `[data-block="${CSS.escape(id)}"][data-side="${CSS.escape(side)}"]`;
  const order = block === undefined ? -1 : [...page.querySelectorAll(selector)].indexOf(block);
  return { selector, order, leaf, leafTop, top: block?.getBoundingClientRect().top ?? leafTop };
}

/** Brings it to where it stood; where it is gone, its page. */
export function restore(page: Document, { selector, order, leaf, leafTop, top }: Anchor): void {
  const found = order < 0 ? undefined : [...page.querySelectorAll(selector)];
  const block = found?.[order] ?? found?.at(-1);
  const element = block ?? page.body.children[Math.min(leaf, page.body.children.length - 1)];
  if (element === undefined) return;
  const wanted = block === undefined ? leafTop : top;
  // What is far from the window has been laid out by its size alone: once it is near, the rest of the way is known.
  for (let step = 0; step < 3; step += 1) {
    const distance = element.getBoundingClientRect().top - wanted;
    if (Math.abs(distance) >= 1) page.defaultView?.scrollBy(0, distance);
  }
}

/** Shows a row that was edited: brings it into the window unless some of it is there, and marks it for a moment. */
export function reveal(view: View, row: string): void {
  const page = framed(view);
  if (page === undefined) return;
  const parts = [...page.querySelectorAll(`[data-row="${CSS.escape(row)}"]`)];
  const first = parts[0];
  if (first === undefined) return;
  const high = view.frame.clientHeight;
  const isSeen = parts.some((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < high;
  });
  if (!isSeen && view.follow.checked) first.scrollIntoView({ block: 'center' });
  mark(page, parts, 'edited');
}

/** Gives elements a class, and takes it from all others. */
export function mark(page: Document, elements: readonly Element[], name: string): void {
  for (const other of page.querySelectorAll(`.${name}`)) other.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}
