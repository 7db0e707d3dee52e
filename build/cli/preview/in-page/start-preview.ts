import type { Told } from '../told.ts';
import type * as leaves from './leaves.ts';
import type * as views from './view.ts';
import type { View } from './view.ts';

/** The functions of the other files: what runs in a page can import nothing, and is given them. */
export type PageTools = typeof leaves & typeof views;

/** What the page of the preview runs. */
export function startPreview(tools: PageTools): void {
  const view = tools.openView();
  let events: EventSource | undefined;
  let latest: Told | undefined;
  let showing = false;
  // While pages are on their way, states that come in replace each other.
  const showLatest = async (): Promise<void> => {
    if (showing) return;
    showing = true;
    try {
      for (let told = latest; told !== undefined; told = latest) {
        latest = undefined;
        await show(tools, view, told);
      }
    } finally {
      showing = false;
    }
  };
  const connect = (edition: string): void => {
    events?.close();
    events = new EventSource(`/events?edition=${encodeURIComponent(edition)}`);
    events.addEventListener('message', (event: MessageEvent<string>) => {
      latest = JSON.parse(event.data) as Told; // the server's own words
      void showLatest();
    });
    events.addEventListener('error', () => {
      view.status.textContent = view.words['ended'] ?? '';
      document.body.dataset['status'] = 'ended';
    });
  };
  view.editions.addEventListener('change', () => {
    const edition = view.editions.value;
    history.replaceState(null, '', `?edition=${encodeURIComponent(edition)}`);
    connect(edition);
  });
  view.size.addEventListener('change', () => setSize(tools, view));
  addEventListener('resize', () => setSize(tools, view));
  connect(new URLSearchParams(location.search).get('edition') ?? '');
}

/** Shows a state: the frame of its edition, its style sheet, its sheets, and the row that was edited. */
export async function show(tools: PageTools, view: View, told: Told): Promise<void> {
  const { findAnchor, framed, restore, reveal, setSheets, showEditions, showState } = tools;
  showState(view, told);
  if (told.sheets.length === 0) return;
  const left = view.edition === '' || view.edition === told.edition ? undefined : framed(view);
  // Another edition has the same passages: the place that is read is looked for there.
  const place = left && findAnchor(left);
  if (view.edition !== told.edition) await openFrame(tools, view, told.edition);
  const page = framed(view);
  if (page === undefined) return;
  if (view.style !== told.style) {
    const response = await fetch(`/pages/${encodeURIComponent(told.edition)}/style/${told.style}`);
    if (!response.ok) return;
    const style = page.getElementById('sheet-style');
    if (style !== null) style.textContent = await response.text();
    view.style = told.style;
  }
  view.width = told.width;
  page.documentElement.dataset['binding'] = told.binding;
  setSize(tools, view);
  if (!(await setSheets(view, told))) return;
  if (place !== undefined) restore(page, place);
  else if (told.edits !== view.edits) reveal(view, told.changed);
  view.edits = told.edits;
  showEditions(view.editions, told);
  document.body.dataset['shown'] = told.sheets.join(' ');
}

/** Loads the empty frame of an edition, which knows its fonts and pictures, and listens to clicks in it. */
export async function openFrame(tools: PageTools, view: View, edition: string): Promise<void> {
  view.names.clear();
  view.style = '';
  view.edits = 0;
  await new Promise<void>((resolve) => {
    view.frame.addEventListener('load', () => resolve(), { once: true });
    view.frame.src = `/pages/${encodeURIComponent(edition)}/`;
  });
  view.edition = edition;
  tools.framed(view)?.addEventListener('click', (event) => onClick(tools, view, event));
}

/** A link inside the book leads there, one to elsewhere into a window of its own; any other passage tells its source. */
export function onClick(tools: PageTools, view: View, event: MouseEvent): void {
  const page = tools.framed(view);
  const target = event.target;
  // Elements of the frame are of its own realm, where `instanceof` of this page is always false.
  if (page === undefined || target === null || !('closest' in target)) return;
  const element = target as Element;
  const href = element.closest('a[href]')?.getAttribute('href') ?? '';
  if (href.startsWith('#')) return;
  event.preventDefault();
  if (/^(?:https?|mailto):/iu.test(href)) {
    open(href, '_blank', 'noopener,noreferrer');
    return;
  }
  const block = element.closest<HTMLElement>('[data-block]');
  const row = element.closest<HTMLElement>('[data-row]');
  tools.mark(
    page,
    [block ?? row].filter((found) => found !== null),
    'chosen',
  );
  if (row === null) return;
  const { block: id, side, index } = block?.dataset ?? {};
  const known = Object.entries({ row: row.dataset['row'], block: id, side, index });
  const passage = known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  void tools.showPlace(view, Object.fromEntries(passage));
}

/** Two pages beside each other where they are large enough to be read, and as large as was asked for, or as fits. */
export function setSize(tools: PageTools, view: View): void {
  const page = tools.framed(view);
  if (page === undefined) return;
  const sheet = (view.width * 96) / 25.4;
  const room = view.frame.clientWidth - 60;
  const columns = room >= 2 * sheet * 0.6 ? 2 : 1;
  const asked = Number(view.size.value);
  const scale = asked > 0 ? asked / 100 : Math.max(0.3, Math.min(1.6, room / (columns * sheet)));
  page.documentElement.dataset['columns'] = String(columns);
  // Pages are laid out four times as large as life, as for printing.
  page.documentElement.style.setProperty('--shown', String(scale / 4));
}
