/**
 * Gives the sheets what the tags of the PDF are made from, without any change to the layout. The browser forgets the
 * language of plain spans, citations and boxes: a role keeps them in its tree, and `lang` with them. Each note is one of
 * its own. What a page turn has cut in two is read as one, and a table head printed again is not read again.
 */
export function prepareTags(): void {
  const inline = ['SPAN', 'CITE', 'Q', 'I', 'B', 'U', 'S', 'SMALL', 'MARK', 'DFN', 'ABBR', 'BDI', 'TIME'];
  const boxes = ['DIV', 'SECTION', 'HEADER', 'FOOTER', 'FIGCAPTION'];
  for (const element of document.querySelectorAll('.sheet-area [lang]')) {
    const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
    if (element.hasAttribute('role') || element.getAttribute('lang') === around) continue;
    if (inline.includes(element.tagName)) element.setAttribute('role', 'mark');
    if (boxes.includes(element.tagName)) element.setAttribute('role', 'group');
  }
  for (const notes of document.querySelectorAll('.page-notes')) notes.setAttribute('role', 'none');
  for (const note of document.querySelectorAll('[data-note-body]'))
    note.setAttribute('role', 'complementary');
  for (const head of document.querySelectorAll('.sheet-area thead > tr[data-generated]')) {
    head.setAttribute('aria-hidden', 'true');
  }
  joinCuts();
  joinTables();
}

/** Hands the later pieces of a block to its first, column by column: they become its children in the tree of tags. */
export function joinCuts(): void {
  const open = new Map<string, Element>();
  for (const row of document.querySelectorAll('.sheet-area .row.continued, .sheet-area .row.continues')) {
    for (const column of row.querySelectorAll('[data-column]')) {
      const name = `${row.getAttribute('data-row') ?? ''} ${column.getAttribute('data-column') ?? ''}`;
      const all = [...column.querySelectorAll('p, li')];
      const blocks = all.filter((block) => block.querySelector('p, li') === null);
      const [first] = blocks;
      const last = blocks.at(-1);
      if (first === undefined || last === undefined) continue;
      const owner = row.classList.contains('continued') ? open.get(name) : undefined;
      const joins = owner?.tagName === first.tagName;
      if (owner !== undefined && joins) {
        first.setAttribute('role', 'mark');
        own(owner, [first]);
      }
      // What fills a whole page between two turns is still the first piece's.
      open.set(name, owner !== undefined && joins && last === first ? owner : last);
    }
  }
}

/** Hands the rows of a table that goes on, under a head printed again, to the table that it began as. */
export function joinTables(): void {
  const begun = new Map<string, Element>();
  for (const table of document.querySelectorAll('.sheet-area table')) {
    const rows = [...table.querySelectorAll('tbody > tr')];
    const block = rows[0]?.getAttribute('data-row')?.split('/').slice(0, 2).join('/') ?? '';
    // On pages that face each other the two languages of a table are two tables.
    const name = `${block} ${rows[0]?.querySelector('[lang]')?.getAttribute('lang') ?? ''}`;
    const owner = begun.get(name);
    if (owner !== undefined && table.querySelector('thead > tr[aria-hidden]') !== null) own(owner, rows);
    else begun.set(name, table);
  }
}

/** Makes elements read as the end of another that stands elsewhere. */
export function own(owner: Element, pieces: readonly Element[]): void {
  const names = pieces.map((piece, index) => {
    if (piece.id === '') piece.id = `piece-${document.querySelectorAll('[aria-owns]').length}-${index}`;
    return piece.id;
  });
  const before = owner.getAttribute('aria-owns');
  owner.setAttribute('aria-owns', [...(before === null ? [] : [before]), ...names].join(' '));
}
