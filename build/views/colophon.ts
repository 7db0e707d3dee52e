import { h } from 'hastscript';
import { leadingBlock } from '../assemble/numbering.ts';
import type { Book } from '../model/book.ts';
import type { Creator, EditionConfig } from '../model/config.ts';
import type { Language } from '../model/place.ts';
import type { Row, Section } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import { rowLayout, type Arrangement, type ViewSide } from './arrangement.ts';
import { row } from './row.ts';
import { generatedCell, localized, nameList, wordTitles } from './words.ts';

/** 奥付: what a Japanese publisher prints on the last page. */
export function colophonSection(
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
): Section {
  const rows = facts(book, edition, t).flatMap(({ id, label, value }): Row[] => {
    const cells = arrangement.sides.flatMap((side) => {
      const words = value(side);
      return words === undefined ? [] : [factCell(side, label && t(side.language, label), words)];
    });
    return cells.length === 0
      ? []
      : [
          row(`book/colophon/${id}`, `colophon-line colophon-${id}`, cells, {
            layout: rowLayout(arrangement),
            breakInside: 'avoid',
          }),
        ];
  });
  return {
    id: 'book/colophon',
    role: 'colophon',
    numbering: 'none',
    startOn: 'any',
    titles: wordTitles(arrangement, t, 'book:colophon'),
    number: undefined,
    rows,
    notes: [],
    headings: [],
    parts: [],
    opposite: undefined,
  };
}

function factCell(side: ViewSide, label: string | undefined, value: string) {
  const words = h('span', { className: ['colophon-value'] }, value);
  return generatedCell(side, [
    h(
      'p',
      { dataGenerated: '' },
      label === undefined ? [words] : [h('span', { className: ['colophon-label'] }, label), ' ', words],
    ),
  ]);
}

interface Fact {
  readonly id: string;
  /** Key of the word before it; the title and the copyright notice stand by themselves. */
  readonly label: string | undefined;
  value(side: ViewSide): string | undefined;
}

/** Title, who made it, when, which edition, where it comes from; then rights and typefaces. */
function facts(book: Book, edition: EditionConfig, t: Translate): readonly Fact[] {
  const { config } = book;
  const of = (text: Parameters<typeof localized>[0]) => (side: ViewSide) =>
    localized(text, side, book.source);
  const fact = (id: string, value: Fact['value']): Fact => ({ id, label: `book:${id}`, value });
  return [
    { id: 'book-title', label: undefined, value: of(config.title) },
    { id: 'book-subtitle', label: undefined, value: of(config.subtitle) },
    fact('published', (side) => dateWords(config.published, side.language)),
    fact('edition', of(config.editionStatement)),
    ...roles(config.creators).map(([role, creators]) => ({
      id: `role-${role}`,
      label: knownRoles.has(role) ? `book:role-${role}` : 'book:role-ctb',
      value: (side: ViewSide) => creatorNames(creators, side, book.source, t),
    })),
    fact('publisher', of(config.publisher)),
    fact('isbn', () => config.isbn),
    fact('identifier', () => (config.isbn === undefined ? config.identifier : undefined)),
    fact('fonts', (side) => typefaces(book, edition, side, t)),
    fact('rights', of(config.rights)),
    { id: 'copyright', label: undefined, value: (side) => copyright(book, side, t) },
  ];
}

/** Relators (MARC) that have words of their own. */
const knownRoles: ReadonlySet<string> = new Set(['aut', 'trl', 'edt', 'com', 'ill', 'pht']);

/** Makers by what they did, in the order in which they are named. */
function roles(creators: readonly Creator[]): readonly (readonly [string, readonly Creator[]])[] {
  const byRole = new Map<string, Creator[]>();
  for (const creator of creators) {
    byRole.set(creator.role, [...(byRole.get(creator.role) ?? []), creator]);
  }
  return [...byRole];
}

/** Names with their readings where the source is shown. */
function creatorNames(
  creators: readonly Creator[],
  side: ViewSide,
  source: Language,
  t: Translate,
): string | undefined {
  const names = creators.map(({ name, reading }) => {
    const own = localized(name, side, source) ?? '';
    const read = side.name === 'source' && reading !== undefined && reading !== own;
    return { [side.language]: read ? own + t(side.language, 'book:term-reading', { reading }) : own };
  });
  return nameList(names, side, source, t);
}

/**
 * The families that this edition is set in, with their licence: those of its running text, and the sans-serif one of
 * captions, boxes, labels of drawings and program text where there are any.
 */
function typefaces(book: Book, { type }: EditionConfig, side: ViewSide, t: Translate): string {
  const faces = new Set([type.source, type.target]);
  const labelled = book.chapters.some(({ pairs }) =>
    pairs.some(
      (pair) =>
        pair.kind === 'image' ||
        pair.kind === 'code' ||
        pair.kind === 'tableCell' ||
        leadingBlock(pair)?.path.some((container) => container.type === 'box') === true,
    ),
  );
  const families = [
    ...(faces.has('serif') ? ['Noto Serif JP', 'Source Serif 4'] : []),
    ...(faces.has('sans') || labelled ? ['Noto Sans JP'] : []),
  ];
  const names = families.join(t(side.language, 'book:list-separator'));
  return t(side.language, 'book:typefaces', { names });
}

/** `© 2026 name`, unless the author's own words of rights say it, or give all rights up. */
function copyright(book: Book, side: ViewSide, t: Translate): string | undefined {
  const { creators, published, rights } = book.config;
  const said = Object.values(rights ?? {}).some((words) =>
    /©|\(c\)|cc0|public domain|パブリック[・\s]?ドメイン/iu.test(words),
  );
  const authors = creators.filter(({ role }) => role === 'aut' || role === 'trl');
  const names = nameList(
    authors.map(({ name }) => name),
    side,
    book.source,
    t,
  );
  const year = published?.slice(0, 4);
  return said || names === undefined || year === undefined ? undefined : `© ${year} ${names}`;
}

/** `2026-11-23` as 2026年11月23日 or 23 November 2026; a year or month alone likewise. */
function dateWords(published: string | undefined, language: string): string | undefined {
  const [year, month, day] = published?.split('-').map(Number) ?? [];
  if (published === undefined || year === undefined || Number.isNaN(year)) {
    return published;
  }
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}
