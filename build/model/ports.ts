/** What is known of one name on disk, links not followed. */
export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
}

/** The book folder, read-only. Paths are relative to it, `/` between parts, never leading outside. */
export interface FileSystem {
  /** Names in a folder, sorted by code unit; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  status(path: string): Promise<FileStatus | undefined>;
  read(path: string): Promise<Uint8Array>;
}

/** A finished file, in memory until every gate has passed. */
export interface Artifact {
  /** File name inside the output folder; of a file of a site, its path in the folder of that site: `b-reader-html/index.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file in a site's folder that names all files of it, a line each. */
export const siteManifest = 'site-files.txt';

/** Files the browser may ask for, by path; everything else is refused. */
export type ServedFiles = ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Uint8Array }>;

export interface MeasureRequest {
  /** Inner HTML of the body. Rows: `[data-row]`; their columns: `[data-column]` (see typesetter/measure.ts). */
  readonly html: string;
  readonly css: string;
  readonly files: ServedFiles;
}

/** What the browser saw of one row. Lengths in CSS px, from the row's border-box top. */
export interface RowBox {
  readonly id: string;
  /** Computed margin-top: dropped when the row starts a page. */
  readonly marginTop: number;
  readonly height: number;
  readonly columns: readonly ColumnBox[];
}

/** Lengths in CSS px, from the column's own top. */
export interface ColumnBox {
  /** Of what stands in the column; a grid may stretch the column itself. */
  readonly height: number;
  /** Line boxes from top to bottom, which partition the height; none where it must not be split; `start` is the offset in the column's textContent where the line begins. */
  readonly lines: readonly { readonly top: number; readonly bottom: number; readonly start: number }[];
  /** Note calls: `[data-note]` elements, with the index of the line they stand on. */
  readonly calls: readonly { readonly note: string; readonly line: number }[];
}

/** One page for Paged.js: a section that already fits, and the words of its margins. */
export interface PageSection {
  readonly id: string;
  readonly side: 'verso' | 'recto';
  readonly html: string;
  /** The page's number (`iv`, `12`), printed or not: `data-page` of the sheet. */
  readonly label: string;
  /** HTML phrasing for running head and folio, each in its language; empty prints nothing. */
  readonly head: string;
  readonly folio: string;
  /** Extra class names on the page, e.g. `title-page`. */
  readonly className: string;
}

export interface PageGeometry {
  /** Millimetres, trimmed page. */
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly inner: number;
    readonly outer: number;
  };
  readonly bleed: number;
  readonly marks: 'none' | 'crop';
  /** `left`: rectos lie on the right of a spread. */
  readonly binding: 'left' | 'right';
}

export interface PaginateRequest {
  readonly pages: readonly PageSection[];
  readonly geometry: PageGeometry;
  readonly css: string;
  /** Further rules of these pages alone, which come after `css`: heights and spaces. */
  readonly levels?: string;
  readonly files: ServedFiles;
}

/** Something that stands outside the box it belongs to on a finished sheet. */
export interface Overflow {
  readonly page: string;
  /** `data-row` of the row, or the page's own part: head, folio, area. */
  readonly row: string;
  /** How far beyond, in CSS px. */
  readonly by: number;
}

export interface PrintRequest {
  /** One HTML string a sheet, as `paginate` gave them. */
  readonly sheets: readonly string[];
  readonly geometry: PageGeometry;
  readonly css: string;
  readonly files: ServedFiles;
  readonly title: string;
  readonly language: string;
}

export interface PrintResult {
  readonly pdf: Uint8Array;
  readonly overflows: readonly Overflow[];
  /** First place of each element id: sheet index (from 0) and distance from the sheet's top in CSS px. */
  readonly anchors: ReadonlyMap<string, { readonly sheet: number; readonly top: number }>;
}

/** The browser, behind one port. Faults of the engine (console messages, wrong page count) are thrown as `EngineFault`. */
export interface Typesetter {
  readonly versions: Readonly<Record<string, string>>;
  measure(request: MeasureRequest): Promise<readonly RowBox[]>;
  paginate(request: PaginateRequest): Promise<readonly string[]>;
  print(request: PrintRequest): Promise<PrintResult>;
  close(): Promise<void>;
}

/**
 * What costly work gave, kept between runs. A key names everything that the work was made from, so that what is found
 * under it is what would be made again; to lose any of it costs time alone.
 */
export interface ResultCache {
  find(key: string): Promise<Uint8Array | undefined>;
  keep(key: string, result: Uint8Array): Promise<void>;
}

/** Tells the person how far the run is. */
export interface Progress {
  stage(name: string, detail?: string): void;
  step(done: number, total: number): void;
}

/** Turns a PDF into the colours of a printing press: a program that may be on the machine, behind a port. */
export interface PressConverter {
  /** Name and version, for the report of the edition. */
  readonly version: string;
  /** `grey`: everything in black ink. `cmyk`: colours in four inks, black text in one. Pages keep their order. */
  convert(pdf: Uint8Array, colours: 'grey' | 'cmyk'): Promise<Uint8Array>;
}

/**
 * Keeps what costly stages have made. A key says everything that the value depends on, so that a value can be given
 * again in place of making it; it begins with the name of what is kept. Nothing may change what it has been given.
 */
export interface Memo {
  recall<Value>(key: string, make: () => Promise<Value>): Promise<Value>;
  recallNow<Value>(key: string, make: () => Value): Value;
  /** `make` is called once at most, with the places in `keys` of what is missing, and gives a value for each. */
  recallAll<Value>(
    keys: readonly string[],
    make: (missing: readonly number[]) => Promise<readonly Value[]>,
  ): Promise<readonly Value[]>;
}
