import { usualType } from '../support/usual-type.ts';
import type { EpubInput } from '../../build/epub/input.ts';
import { epubWords } from '../../build/locales/words/epub.ts';
import type { BookConfig } from '../../build/model/config.ts';
import type { MessageValues } from '../../build/model/message.ts';
import type { ImageAsset } from '../../build/model/project.ts';
import type { RenderedBook, Section } from '../../build/model/rendered.ts';
import { completeEpubSettings } from '../../build/read/epub-settings.ts';
import { sampleSections } from './sample-sections.ts';

/** Words as the locale gives them, without its machinery. */
export function translate(
  language: string,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const table: Readonly<Record<string, string>> = language === 'ja' ? epubWords.ja : epubWords.en;
  const words = table[key.replace(/^epub:/, '')];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

const place = { file: 'manuscript/book.yaml', line: 1, column: 1 };

export const sampleConfig: BookConfig = {
  id: 'wahei',
  identifier: 'urn:uuid:6f0f4f3e-6a51-5b1b-9d6a-2f5a3a8f7a10',
  title: { ja: '和平と戦争', en: 'Peace & War' },
  reading: 'わへい と せんそう',
  subtitle: { ja: '対訳読本', en: 'A Parallel Reader' },
  creators: [
    { name: { ja: '山田花子', en: 'Hanako Yamada' }, reading: 'ヤマダ ハナコ', role: 'aut' },
    { name: { ja: 'ジェーン・ドウ', en: 'Jane Doe' }, reading: undefined, role: 'trl' },
  ],
  publisher: { ja: '例社', en: 'Rei Press' },
  published: '2026-11',
  editionStatement: { ja: '第1版' },
  isbn: undefined,
  rights: { ja: '© 2026 山田花子' },
  description: { ja: '説明', en: 'A description' },
  source: 'ja',
  targets: ['en'],
  chapters: ['01-peace', '02-exercises'],
  front: ['cover', 'title', 'toc'],
  back: ['answers', 'index', 'colophon'],
  page: {
    width: 182,
    height: 257,
    margin: { top: 20, bottom: 20, inner: 20, outer: 20 },
    bleed: 0,
    marks: 'none',
    binding: 'left',
    columns: 'equal',
  },
  type: usualType,
  furigana: 'authored',
  notes: 'chapter',
  passages: 'all',
  openings: 'any',
  press: 'grey',
  stale: 'error',
  conformance: undefined,
  abbreviations: {},
  editions: [],
  place,
};

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><path d="M0 0h20"/></svg>';
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const images: ReadonlyMap<string, ImageAsset> = new Map(
  [
    {
      path: 'manuscript/images/地図.svg',
      mediaType: 'image/svg+xml' as const,
      bytes: new TextEncoder().encode(svg),
      width: 20,
      height: 10,
    },
    {
      path: 'manuscript/images/dot.png',
      mediaType: 'image/png' as const,
      bytes: Uint8Array.from(Buffer.from(dot, 'base64')),
      width: 1,
      height: 1,
    },
  ].map((asset) => [asset.path, asset]),
);

export interface Reported {
  readonly ruleId: string;
  readonly values: MessageValues | undefined;
}

/** A book with everything an edition can hold. Reports are collected in the list given back. */
export function sampleInput(changes: Partial<EpubInput> = {}): { input: EpubInput; reports: Reported[] } {
  const reports: Reported[] = [];
  const rendered: RenderedBook = {
    edition: 'reader',
    languages: ['ja', 'en'],
    sides: ['source', 'target'],
    columns: 2,
    facing: false,
    sections: sampleSections(),
    images: [...images.keys()],
  };
  const input: EpubInput = {
    rendered,
    config: sampleConfig,
    source: 'ja',
    target: 'en',
    images,
    fonts: [],
    fontLicences: [{ fileName: 'OFL.txt', bytes: new TextEncoder().encode('Licence of the fonts\n') }],
    pageStarts: [
      { label: 'i', row: 'cover/book-title', side: 'neutral', offset: 0 },
      { label: '1', row: '01/title', side: 'neutral', offset: 0 },
      // "これは漢かん字じと𠮷" is 11 characters, the last of two units.
      { label: '2', row: '01/p1', side: 'source', offset: 11 },
      { label: '3', row: '01/t1r2', side: 'neutral', offset: 0 },
      { label: '4', row: 'q-why', side: 'source', offset: 5 },
      { label: '5', row: '01/answers/title', side: 'neutral', offset: 0 },
      { label: '6', row: '02/q1', side: 'source', offset: 12 },
    ],
    settings: completeEpubSettings(),
    askedWords: new Map(),
    modified: new Date('2026-11-23T01:02:03.456Z'),
    css: '',
    t: translate,
    report: (ruleId, _place, values) => reports.push({ ruleId, values }),
    ...changes,
  };
  return { input, reports };
}

/** The same book with other sections. */
export function inputWith(
  own: readonly Section[],
  changes: Partial<EpubInput> = {},
): { input: EpubInput; reports: Reported[] } {
  const rendered: RenderedBook = {
    edition: 'reader',
    languages: ['ja', 'en'],
    sides: ['source', 'target'],
    columns: 2,
    facing: false,
    sections: own,
    images: [],
  };
  return sampleInput({ rendered, pageStarts: [], ...changes });
}
