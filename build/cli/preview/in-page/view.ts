import type { Told, ToldPlace } from '../told.ts';

/** The parts of the preview's page, and what it shows. */
export interface View {
  readonly frame: HTMLIFrameElement;
  readonly title: HTMLElement;
  readonly editions: HTMLSelectElement;
  readonly size: HTMLSelectElement;
  readonly follow: HTMLInputElement;
  readonly status: HTMLElement;
  readonly banner: HTMLElement;
  readonly messages: HTMLElement;
  readonly sum: HTMLElement;
  readonly place: HTMLElement;
  readonly words: Readonly<Record<string, string>>;
  /** The edition in the frame; empty before there is one. */
  edition: string;
  /** Name of the style sheet in the frame. */
  style: string;
  /** Width of a sheet, mm. */
  width: number;
  /** How many edits have been shown. */
  edits: number;
  /** Each sheet in the frame, by its box. */
  readonly names: Map<Element, string>;
}

/** Finds the parts of the page. */
export function openView(): View {
  const part = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`the page has no ${id}`);
    return found;
  };
  return {
    // The page is ours, and its parts are what it says.
    frame: part('frame') as HTMLIFrameElement,
    title: part('title'),
    editions: part('editions') as HTMLSelectElement,
    size: part('size') as HTMLSelectElement,
    follow: part('follow') as HTMLInputElement,
    status: part('status'),
    banner: part('banner'),
    messages: part('messages'),
    sum: part('sum'),
    place: part('place'),
    words: JSON.parse(document.body.dataset['words'] ?? '{}') as Readonly<Record<string, string>>,
    ...{ edition: '', style: '', width: 182, edits: 0, names: new Map() },
  };
}

/** Shows everything but the pages: title, editions, how it stands, messages. */
export function showState(view: View, told: Told): void {
  const { words } = view;
  document.title = `${told.title} · taiyaku`;
  view.title.textContent = told.title;
  showEditions(view.editions, told);
  const state = told.working ? 'working' : told.status;
  view.status.textContent = words[state] ?? '';
  document.body.dataset['status'] = told.status;
  document.body.dataset['working'] = String(told.working);
  const failed = told.status === 'broken' || told.status === 'fault';
  view.banner.hidden = !failed;
  view.banner.textContent = told.status === 'fault' ? told.fault : (words['broken-banner'] ?? '');
  view.messages.replaceChildren(...told.messages.map((message) => messageItem(message)));
  view.sum.textContent = told.sum;
}

/** The editions to choose from. */
export function showEditions(select: HTMLSelectElement, { editions, edition }: Told): void {
  const present = [...select.options].map(({ value }) => value);
  if (present.join(' ') !== editions.join(' ')) {
    select.replaceChildren(...editions.map((id) => new Option(id, id)));
  }
  select.value = edition;
}

/** One message of the list, with all the places that it names. */
export function messageItem(message: Told['messages'][number]): HTMLElement {
  const item = document.createElement('li');
  item.className = message.severity;
  const rule = document.createElement('code');
  rule.textContent = message.rule;
  const text = document.createElement('p');
  text.textContent = message.text;
  item.append(...message.places.map((place) => placeElement(place)), rule, text);
  return item;
}

/** A place as a link into the editor, or as plain text. */
export function placeElement({ text, link }: ToldPlace): HTMLElement {
  const element = document.createElement(link === undefined ? 'span' : 'a');
  element.className = 'place';
  element.textContent = text;
  if (link !== undefined) element.setAttribute('href', link);
  return element;
}

/** Asks where a passage was written, and says it. */
export async function showPlace(view: View, passage: Readonly<Record<string, string>>): Promise<void> {
  const asked = new URLSearchParams({ ...passage, edition: view.edition });
  const response = await fetch(`/place?${asked.toString()}`);
  const place = (await response.json()) as ToldPlace | null; // the server's own answer
  const words = place === null ? (view.words['no-place'] ?? '') : '';
  view.place.replaceChildren(place === null ? words : placeElement(place));
  view.place.hidden = false;
}
