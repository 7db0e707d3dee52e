import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../model/place.ts';
import type { Row } from '../model/rendered.ts';
import { isJapanese } from '../text/languages.ts';
import { glossed } from './glossed.ts';
import { chapterTitles } from './plain-title.ts';
import { row } from './row.ts';
import type { Scope } from './scope.ts';
import { sheetPoints } from './totals-rows.ts';
import { generatedCell, localized } from './words.ts';

/** The line above the title of a worksheet: the book, and the version of the questions. */
export function sheetBar(scope: Scope): Row {
  const { book, arrangement, chapter, edition, t } = scope;
  const inEach = (words: (language: Language) => string | undefined): ElementContent[] => {
    const texts = arrangement.sides.flatMap(({ language }) => {
      const text = words(language);
      return text === undefined ? [] : [{ language, text }];
    });
    const distinct = texts.filter(({ text }, index) => index === 0 || text !== texts[0]?.text);
    return distinct.flatMap(({ language, text }, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'text', value: '\u3000' } as const]),
      h('span', { lang: language }, text),
    ]);
  };
  const titles = inEach((language) => {
    const side = arrangement.sides.find((each) => each.language === language);
    return side === undefined ? undefined : localized(book.config.title, side, book.source);
  });
  const { version } = edition;
  const code =
    version === undefined
      ? []
      : [
          { type: 'text', value: ' ' } as const,
          h(
            'span',
            { className: ['sheet-version'] },
            inEach((language) => t(language, 'sheets:version', { version })),
          ),
        ];
  const bar = h('p', { className: ['sheet-bar'], dataGenerated: '' }, [
    h('span', { className: ['sheet-book'] }, titles),
    ...code,
  ]);
  return headRow(scope, `${chapter.id}/sheet/bar`, 'sheet-bar-row', bar);
}

/** The chapter's title with its number, in words of the program: the worksheet has no text of the chapter. */
export function sheetTitle(scope: Scope): Row {
  const { arrangement, chapter } = scope;
  const titles = chapterTitles(chapter, arrangement);
  const cells = arrangement.sides.map((side, index) =>
    generatedCell(side, [
      h('h1', { dataGenerated: '' }, [
        ...(index === 0 && chapter.number !== undefined
          ? [h('span', { className: ['section-number'] }, String(chapter.number)), ' ']
          : []),
        titles[side.language] ?? '',
      ]),
    ]),
  );
  return row(`${chapter.id}/sheet/title`, sheetTitleStyle, cells, {
    layout: cells.length === 1 ? 'full' : 'stacked',
    breakInside: 'avoid',
    keepWithNext: true,
  });
}

/** The style of the title of a worksheet. */
export const sheetTitleStyle = 'heading-1 sheet-title';

/** Class, number and name, as schools in the first language ask for them, and a box for the score. */
export function nameRow(scope: Scope): Row {
  const { arrangement, chapter, edition, t } = scope;
  const languages = arrangement.sides.map(({ language }) => language);
  const [language = scope.book.source] = languages;
  const japanese = isJapanese(language);
  const label = (name: string) =>
    h('span', { className: ['sheet-label'] }, [...glossed(languages, t, `sheets:${name}`)]);
  const blank = (name: string) => h('span', { className: ['sheet-blank', `sheet-${name}`] });
  const field = (name: string, blankFirst: boolean): Element =>
    h('span', { className: ['sheet-field', `sheet-${name}-field`] }, [
      ...(blankFirst ? [blank(name), label(name)] : [label(name), blank(name)]),
      ' ',
    ]);
  const counts = japanese ? ['year', 'class', 'number'] : ['class', 'number'];
  const { sheet } = chapter;
  const points = sheet === undefined || edition.exercises === 'none' ? 0 : sheetPoints(sheet);
  const score = h('span', { className: ['sheet-score'] }, [
    label('score'),
    blank('marks'),
    ...(points === 0
      ? []
      : [h('span', { className: ['sheet-out-of'] }, t(language, 'sheets:out-of', { points }))]),
  ]);
  const line = h('div', { className: ['sheet-name-line'], dataGenerated: '' }, [
    h('span', { className: ['sheet-fields'] }, [
      ...counts.map((name) => field(name, japanese)),
      field('name', false),
    ]),
    score,
  ]);
  return headRow(scope, `${chapter.id}/sheet/name`, 'sheet-name-row', line);
}

function headRow({ arrangement, book }: Scope, id: string, style: string, content: Element): Row {
  const language = arrangement.sides[0]?.language ?? book.source;
  return row(id, style, [{ side: 'neutral', language, content: [content], spans: [] }], {
    breakInside: 'avoid',
    keepWithNext: true,
  });
}
