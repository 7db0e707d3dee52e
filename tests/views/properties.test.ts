import { describe, expect, test } from 'vitest';
import { hasText } from '../../build/views/has-text.ts';
import { editionOf, guideFolder, loadFolder, render, sampleFolder } from './sample-book.ts';
import { elementsOf, joined, shownStretches, wantedStretches } from './shown.ts';

const sample = await loadFolder(sampleFolder);
const guide = await loadFolder(guideFolder);
const editions = [
  ...sample.book.config.editions.map(({ id }) => ['the sample book', id, sample.book] as const),
  ...guide.book.config.editions.map(({ id }) => ['the study guide', id, guide.book] as const),
].filter(([, , book]) => book.config.editions.length > 0);

describe.each(editions)('%s, edition %s', (_, id, book) => {
  const edition = editionOf(book, id);
  const rendered = render(book, edition);
  const elements = elementsOf(rendered);
  const written = new Set(book.chapters.map((chapter) => chapter.id));
  const ids = elements.flatMap(({ properties }) =>
    typeof properties['id'] === 'string' ? [properties['id']] : [],
  );

  test('has every element id once', () => {
    const twice = ids.filter((each, index) => ids.indexOf(each) !== index);
    expect(twice).toEqual([]);
  });

  test('has every row and section id once', () => {
    const all = [...rendered.sections.map((section) => section.id)];
    expect(all).toEqual([...new Set(all)]);
  });

  test('leads every link, page number and heading to something that it shows', () => {
    const known = new Set(ids);
    const wanted = elements.flatMap(({ properties }) => {
      const { href, dataPageOf, dataPagesOf } = properties;
      const link = typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : [];
      // What has no text names the pages of another book.
      const page = typeof dataPageOf === 'string' && hasText(edition) ? [dataPageOf] : [];
      return [...link, ...page, ...(typeof dataPagesOf === 'string' ? dataPagesOf.split(' ') : [])];
    });
    expect(wanted.filter((each) => !known.has(each))).toEqual([]);
    const rows = new Set(rendered.sections.flatMap((section) => section.rows.map((row) => row.id)));
    const headings = rendered.sections.flatMap((section) => section.headings);
    expect(headings.filter((heading) => !rows.has(heading.id))).toEqual([]);
  });

  test('shows every block of its sides once, whole and in order', () => {
    const chapters = rendered.sections.filter(({ id: name }) => written.has(name));
    expect(chapters.length).toBe(hasText(edition) ? book.chapters.length : 0);
    for (const section of chapters) {
      for (const side of rendered.sides) {
        // Of facing pages, the translation is the section opposite.
        const shown = side === 'target' ? (section.opposite ?? section) : section;
        expect(joined(shownStretches(shown, side))).toEqual(wantedStretches(book, rendered, section, side));
      }
    }
  });

  test('keeps with the next row only what has a next row', () => {
    const last = rendered.sections.flatMap((section) => section.rows.at(-1) ?? []);
    expect(last.filter((row) => row.keepWithNext).map((row) => row.id)).toEqual([]);
  });
});

/** Words that stand in answers of the sample book and nowhere else. */
const answers = /答三つ|答みっつ|答甲|答乙|答丙|答丁|answer-(?:three|3|explained|second|sea|false)/u;

describe('answers', () => {
  const dump = (id: string) => JSON.stringify(render(sample.book, editionOf(sample.book, id)));

  test.each(['ja', 'student', 'bare', 'worksheet-A', 'hidden', 'hidden-en'])(
    'stand nowhere in the edition %s, which has none',
    (id) => {
      expect(dump(id)).not.toMatch(answers);
    },
  );

  test.each(['paragraph', 'sentence', 'interleaved', 'en', 'key'])('stand in the edition %s', (id) => {
    expect(dump(id)).toMatch(answers);
  });

  test('stand below their questions, at the end of the chapter or at the end of the book', () => {
    const places = (id: string) =>
      render(sample.book, editionOf(sample.book, id)).sections.flatMap((section) =>
        section.rows.filter((row) => /^[aq]-[^/]+$/u.test(row.id)).map((row) => `${section.role} ${row.id}`),
      );
    expect(places('paragraph').slice(0, 4)).toEqual([
      'chapter q-q-name',
      'chapter a-q-name',
      'chapter q-q-speed',
      'chapter a-q-speed',
    ]);
    expect(places('interleaved').slice(0, 4)).toEqual([
      'chapter q-q-name',
      'chapter q-q-speed',
      'chapter q-q-cloze',
      'chapter a-q-name',
    ]);
    expect(places('sentence').slice(-5)).toEqual([
      'chapter q-q-true',
      'answers a-q-name',
      'answers a-q-speed',
      'answers a-q-cloze',
      'answers a-q-true',
    ]);
  });
});
