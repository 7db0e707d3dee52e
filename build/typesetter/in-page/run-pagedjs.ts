/** One run of Paged.js. Fillers are empty sections that bring the next page to its side. */
export interface PagedJob {
  readonly sections: readonly {
    readonly html: string;
    readonly head: string;
    readonly folio: string;
    readonly side: 'verso' | 'recto';
    readonly filler: boolean;
  }[];
  readonly css: string;
}

/** What Paged.js made of one section. */
export interface MadePage {
  /** Inner HTML of the section, as the browser writes it, without anything of Paged.js. */
  readonly area: string;
  readonly head: string;
  readonly folio: string;
  /** False when words or elements of the section are not what they were before. */
  readonly whole: boolean;
  /** The type area, CSS px from the corner of the sheet. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The part of Paged.js' interface that is used here. */
interface PagedLibrary {
  readonly Previewer: new (settings: { readonly maxChars: number }) => {
    readonly chunker: {
      readonly q: { tick: (task: () => void) => void };
      readonly hooks: { readonly afterPageLayout: { register(hook: () => void): void } };
      readonly pages: readonly { readonly element: HTMLElement; destroy(): void }[];
    };
    readonly polisher: { destroy(): void };
    preview(content: Node, styles: readonly Record<string, string>[], target: Node): Promise<unknown>;
  };
}

/**
 * Runs Paged.js over some sections and reads the pages back, then removes every trace of the run. Two settings matter:
 * the queue's tick, which waits for animation frames that a page in the background never gets, and `maxChars`, which
 * would else be frozen to the length of the first page.
 */
export async function runPagedjs(job: PagedJob): Promise<MadePage[]> {
  const { Paged } = globalThis as unknown as { Paged: PagedLibrary }; // the library defines this global
  const previewer = new Paged.Previewer({ maxChars: 1_000_000 });
  const { chunker } = previewer;
  chunker.q.tick = nextTask;
  chunker.hooks.afterPageLayout.register(() => {
    if (chunker.pages.length > job.sections.length) throw new Error('more pages than sections');
  });
  const host = document.body.appendChild(document.createElement('div'));
  const source = document.createDocumentFragment();
  const sections = job.sections.map((section, index) => sourceSection(section.html, index));
  const descriptions = sections.map(describeSection);
  const areas = sections.map((section) => section.innerHTML);
  sections.forEach((section, index) => {
    section.querySelectorAll('*').forEach((element, place) => {
      element.setAttribute('data-ref', `${index}-${place}`);
    });
  });
  source.append(...sections);
  try {
    await previewer.preview(source, [{ 'page.css': job.css }], host);
    return chunker.pages.map(({ element }, index) => readPage(element, job, index, areas, descriptions));
  } finally {
    for (const page of chunker.pages) page.destroy();
    previewer.polisher.destroy();
    host.remove();
  }
}

/** Sets the style sheet of the pages that come next, in place of that of those before. */
export function setLevels(css: string): void {
  const known = document.querySelector('style.levels');
  const style = known ?? document.head.appendChild(document.createElement('style'));
  style.className = 'levels';
  style.textContent = css;
}

/** Runs a task as soon as the page is free, without waiting for a frame. */
export function nextTask(task: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    task();
  };
  channel.port2.postMessage(undefined);
}

/** A section of the source; the names of its parts are set here, for Paged.js would draw them at random. */
export function sourceSection(html: string, index: number): HTMLElement {
  const section = document.createElement('section');
  section.className = 'paged-section';
  section.dataset['index'] = String(index);
  section.dataset['ref'] = String(index);
  section.innerHTML = html;
  return section;
}

/** Words and element names of a section, in order: what a page must have kept. Paged.js drops white space by itself. */
export function describeSection(section: HTMLElement): string {
  const names = [...section.querySelectorAll('*')].map((element) => element.localName);
  return `${names.join(' ')}\n${(section.textContent ?? '').replace(/\s+/gu, '')}`;
}

/** Reads one page: its only section must be the one that was meant for it, whole. Sets its margin boxes. */
export function readPage(
  page: HTMLElement,
  job: PagedJob,
  index: number,
  areas: readonly string[],
  descriptions: readonly string[],
): MadePage {
  const found = [...page.querySelectorAll<HTMLElement>('.paged-section')];
  const section = found[0];
  const wanted = job.sections[index];
  const outer = wanted?.side === 'verso' ? 'left' : 'right';
  const fill = (edge: string, html: string): string => {
    const box = page.querySelector(`.pagedjs_margin-${edge}-${outer} .pagedjs_margin-content`);
    if (box === null) return '';
    box.parentElement?.classList.toggle('hasContent', html !== '');
    box.innerHTML = html;
    return box.innerHTML;
  };
  const sheet = page.querySelector('.pagedjs_sheet')?.getBoundingClientRect();
  const content = page.querySelector('.pagedjs_page_content')?.getBoundingClientRect();
  return {
    area: areas[index] ?? '',
    head: fill('top', wanted?.head ?? ''),
    folio: fill('bottom', wanted?.folio ?? ''),
    whole:
      found.length === 1 &&
      section?.dataset['index'] === String(index) &&
      describeSection(section) === descriptions[index] &&
      page.classList.contains(`pagedjs_${outer}_page`),
    box: {
      left: (content?.left ?? 0) - (sheet?.left ?? 0),
      top: (content?.top ?? 0) - (sheet?.top ?? 0),
      width: content?.width ?? 0,
      height: content?.height ?? 0,
    },
  };
}
