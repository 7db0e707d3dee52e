import type { BookConfig, EpubSettings } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Language } from '../model/place.ts';
import type { ImageAsset } from '../model/project.ts';
import type { RenderedBook } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Narration } from './narration.ts';
import type { PageStart } from './page-breaks.ts';
import type { EpubFont } from './stylesheet.ts';

/** Everything an EPUB is made of. */
export interface EpubInput {
  readonly rendered: RenderedBook;
  readonly config: BookConfig;
  readonly settings: EpubSettings;
  readonly source: Language;
  readonly target: Language | undefined;
  /** By path inside the book folder, as `img` elements name them. */
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly fonts: readonly EpubFont[];
  readonly fontLicences: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
  /** Where the pages of the same edition's print start, in print order; empty when it is not printed. */
  readonly pageStarts: readonly PageStart[];
  /** The printed page of each element id, where that is known better than from where pages start: notes. */
  readonly folios?: ReadonlyMap<string, string> | undefined;
  /** Words whose reading is asked for beside a question, by question; answers folded away below it do not read them. */
  readonly askedWords: ReadonlyMap<string, readonly string[]>;
  readonly modified: Date;
  /** `styles/epub.css`. */
  readonly css: string;
  /** What is read aloud, and by whom. */
  readonly narration?: Narration | undefined;
  readonly t: Translate;
  readonly report: Report;
}

/** Languages of the text, the first one first. */
export function languagesOf({ rendered, source, target }: EpubInput): readonly Language[] {
  if (rendered.languages.length > 0) return rendered.languages;
  return target === undefined ? [source] : [source, target];
}
