import type { EnginePage, OpenBook, PopUp } from './reading-engine.ts';

/** A document of the spine as the engine shows it. */
export interface ShownDocument {
  readonly file: string;
  readonly isXhtml: boolean;
  /** Letters and pictures that can be seen. */
  readonly letters: number;
  readonly pictures: number;
  readonly faults: readonly string[];
}

/**
 * Shows every document of the spine and looks at what stands there: pictures that did not come, readings that are lost
 * or cannot be seen, what is wider than the text, translations that do not follow their source.
 */
export async function shownDocuments({ page, held }: OpenBook): Promise<readonly ShownDocument[]> {
  const byPages = held.flow === 'paginated';
  // Without styles nothing lets the words of many columns be divided: such tables are as wide as their words.
  const spared = held.styles === 'none' ? '.many-columns, .many-columns *' : ':not(*)';
  const total = await page.evaluate(() => (globalThis as EnginePage).reader.book.sections.length);
  const shown: ShownDocument[] = [];
  for (let index = 0; index < total; index += 1) {
    const document = await page.evaluate(showDocument, index);
    const faults = [
      ...(await page.evaluate(tooWide, byPages, spared)),
      ...(await page.evaluate(lostParts, index)),
      ...(await page.evaluate(pairsOutOfOrder, byPages)),
    ];
    shown.push({ ...document, faults });
  }
  return shown;
}

// Each of these runs in the page by itself.

async function showDocument(index: number): Promise<Omit<ShownDocument, 'faults'>> {
  const { view, book } = (globalThis as EnginePage).reader;
  await view.goTo(index);
  const doc = view.renderer.getContents()[0]?.doc;
  if (doc === undefined) throw new Error(`document ${index} is not shown`);
  await doc.fonts.ready;
  return {
    file: book.sections[index]?.id ?? '',
    isXhtml: doc.contentType === 'application/xhtml+xml' && doc.querySelector('parsererror') === null,
    letters: doc.body.innerText.trim().length,
    pictures: doc.images.length + doc.querySelectorAll('svg').length,
  };
}

function tooWide(byPages: boolean, spared: string): readonly string[] {
  const doc = (globalThis as EnginePage).reader.view.renderer.getContents()[0]?.doc ?? document;
  const body = doc.body.getBoundingClientRect();
  const width = byPages ? Number.parseFloat(getComputedStyle(doc.documentElement).columnWidth) : body.width;
  return [...doc.body.querySelectorAll('*')].flatMap((element) => {
    if (element.matches(spared)) return [];
    const widest = Math.max(...[...element.getClientRects()].map((box) => box.width), 0) - width;
    const box = element.getBoundingClientRect();
    // Where pages stand side by side, what goes over a page's end is not the next page's.
    const beyond = byPages || box.width * box.height === 0 ? 0 : box.right - body.right;
    // An ideographic space hangs over the end of its line.
    const hanging = element.textContent?.includes('\u3000') === true ? 16 : 1;
    const excess = Math.max(widest, beyond);
    const words = (element.textContent ?? '').trim().slice(0, 30);
    return excess <= hanging
      ? []
      : [
          `reaches out of the text by ${Math.round(excess)} px: ${element.tagName} ${element.className} ${words}`,
        ];
  });
}

async function lostParts(index: number): Promise<readonly string[]> {
  const { view, book } = (globalThis as EnginePage).reader;
  const doc = view.renderer.getContents()[0]?.doc ?? document;
  const written = (await book.sections[index]?.createDocument())?.querySelectorAll('ruby').length;
  const rubies = [...doc.querySelectorAll('ruby')];
  const unseen = rubies.filter(
    (ruby) =>
      ruby.getClientRects().length > 0 &&
      [...ruby.querySelectorAll('rt')].some((reading) => reading.getBoundingClientRect().height === 0),
  );
  return [
    ...[...doc.images]
      .filter((image) => !image.complete || image.naturalWidth === 0)
      .map((image) => `no picture: ${image.alt}`),
    ...(rubies.length === written ? [] : [`${rubies.length} readings of ${written}`]),
    ...unseen.map((ruby) => `reading not shown: ${ruby.textContent}`),
  ];
}

function pairsOutOfOrder(byPages: boolean): readonly string[] {
  const doc = (globalThis as EnginePage).reader.view.renderer.getContents()[0]?.doc ?? document;
  // The entries of an index in the other language begin with it.
  return [...doc.querySelectorAll('.pair:not(.index-entry)')].flatMap((pair) => {
    const [source, target] = [pair.querySelector('.source'), pair.querySelector('.target')];
    if (source === null || target === null) return [];
    const [first, second] = [source.getBoundingClientRect(), target.getBoundingClientRect()];
    const follows = (source.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const beside = second.left >= first.right && second.top >= first.top - 12;
    const isInOrder = follows && (byPages || beside || second.top > first.top);
    return isInOrder ? [] : [`translation before its source: ${pair.textContent?.trim().slice(0, 30)}`];
  });
}

/** A link inside the book, as the engine resolves it. */
export interface FollowedLink {
  readonly from: string;
  readonly href: string;
  readonly role: string;
  readonly words: string;
  /** What the link is; nothing when the engine finds no such place. */
  readonly place: LinkedPlace | undefined;
}

/** Where a link leads. */
export interface LinkedPlace {
  readonly file: string;
  /** Of the element; empty for a whole document. */
  readonly id: string;
  readonly role: string;
  readonly letters: number;
  /** Whether it stands after the link in the book. */
  readonly isLater: boolean;
  /** Whether it stands in a note, which readers that show notes over the page leave out of the text. */
  readonly inNote: boolean;
}

/** Every link of every document, of the contents and of the page list, followed by the engine's own means. */
export async function followedLinks({ page }: OpenBook): Promise<readonly FollowedLink[]> {
  return page.evaluate(async () => {
    const { book } = (globalThis as EnginePage).reader;
    const documents = await Promise.all(book.sections.map((section) => section.createDocument()));
    const placeOf = (href: string, from: number, link?: Element): LinkedPlace | undefined => {
      const target = book.resolveHref(href);
      const doc = target === null ? undefined : documents[target.index];
      if (target === null || doc === undefined) return undefined;
      const found = target.anchor(doc);
      if (found === null) return undefined;
      const element = typeof found === 'number' ? doc.body : found;
      const behind =
        link !== undefined &&
        (link.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return {
        file: book.sections[target.index]?.id ?? '',
        id: element.id,
        role: element.getAttribute('role') ?? '',
        letters: (element.textContent ?? '').trim().length,
        isLater: target.index > from || (target.index === from && behind),
        inNote: element.closest('[role=doc-footnote]') !== null,
      };
    };
    const inDocuments = book.sections.flatMap((section, index) =>
      [...(documents[index]?.querySelectorAll('a[href]') ?? [])].flatMap((link) => {
        const href = section.resolveHref(link.getAttribute('href') ?? '');
        const [role, words] = [link.getAttribute('role') ?? '', (link.textContent ?? '').trim()];
        return book.isExternal(href)
          ? []
          : [{ from: section.id, href, role, words, place: placeOf(href, index, link) }];
      }),
    );
    const items = [...(book.toc ?? []), ...(book.pageList ?? [])];
    for (const item of items) items.push(...(item.subitems ?? []));
    const listed = items.map(({ href, label }) => ({
      from: 'navigation',
      href,
      role: '',
      words: label,
      place: placeOf(href, -1),
    }));
    return [...inDocuments, ...listed];
  });
}

/**
 * Links that the readers of Kobo would show over the page instead of going there: whatever leads to a later element of
 * 9 to 5,000 characters. Notes are meant to be shown so; a whole document is no element of it.
 */
export function poppedUp(links: readonly FollowedLink[]): readonly FollowedLink[] {
  return links.filter(
    ({ from, role, place }) =>
      from !== 'navigation' &&
      role !== 'doc-noteref' &&
      place?.id !== '' &&
      place?.isLater === true &&
      place.letters >= 9 &&
      place.letters <= 5000,
  );
}

/** A call of a note, touched. */
export interface OpenedNote {
  readonly call: string;
  readonly href: string;
  readonly popUp: PopUp | undefined;
  /** The id that the first link of the note leads back to. */
  readonly back: string | undefined;
  /** The note as it stands in its document. */
  readonly text: string;
}

/** Touches every call of a note, and waits for what the engine shows. */
export async function openedNotes({ page }: OpenBook): Promise<readonly OpenedNote[]> {
  return page.evaluate(async () => {
    const { view, book, popUps } = (globalThis as EnginePage).reader;
    const opened = [];
    for (const [index, section] of book.sections.entries()) {
      const written = await section.createDocument();
      if (written.querySelector('[role=doc-noteref]') === null) continue;
      await view.goTo(index);
      const doc = view.renderer.getContents()[0]?.doc;
      for (const call of doc?.querySelectorAll<HTMLAnchorElement>('[role=doc-noteref]') ?? []) {
        const before = popUps.length;
        call.click();
        for (let waited = 0; waited < 200 && popUps.length === before; waited += 1)
          await new Promise((resolve) => setTimeout(resolve, 10));
        const href = section.resolveHref(call.getAttribute('href') ?? '');
        const note = written.getElementById(decodeURIComponent(href.split('#')[1] ?? ''));
        const first = note?.querySelector('a');
        opened.push({
          call: call.id,
          href,
          popUp: popUps[before],
          back:
            first?.getAttribute('role') === 'doc-backlink' ? first.getAttribute('href')?.slice(1) : undefined,
          text: note?.textContent ?? '',
        });
      }
    }
    return opened;
  });
}

/** A page of print, as the engine shows the place that the page list gives it. */
export interface FoundPage {
  readonly label: string;
  /** What follows the mark, readings and passage numbers left out. */
  readonly text: string;
  /** Whether the first of that is on the screen. */
  readonly isSeen: boolean;
}

/** Goes to every page of the page list. */
export async function foundPages({ page }: OpenBook): Promise<readonly FoundPage[]> {
  return page.evaluate(async () => {
    const { view, book } = (globalThis as EnginePage).reader;
    const found = [];
    for (const { label, href } of book.pageList ?? []) {
      await view.goTo(href);
      const doc = view.renderer.getContents()[0]?.doc;
      const mark = doc === undefined ? null : book.resolveHref(href)?.anchor(doc);
      let text = '';
      let isSeen = false;
      if (doc !== undefined && mark instanceof (doc.defaultView ?? globalThis).Node) {
        const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
        walker.currentNode = mark;
        let start: readonly [node: Node, offset: number] | undefined;
        while (text.length < 200 && walker.nextNode() !== null) {
          const { parentElement, textContent } = walker.currentNode;
          if (textContent === null || parentElement?.closest('rt, .passage') !== null) continue;
          const first = textContent.search(/\S/u);
          if (first >= 0) start ??= [walker.currentNode, first];
          text += textContent;
        }
        // The engine says where it is when it has come to rest.
        for (let waited = 0; start !== undefined && !isSeen && waited < 100; waited += 1) {
          await new Promise((resolve) => setTimeout(resolve, waited === 0 ? 0 : 20));
          isSeen = view.lastLocation?.range?.isPointInRange(...start) === true;
        }
      }
      found.push({ label, text, isSeen });
    }
    return found;
  });
}
