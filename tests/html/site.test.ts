import { describe, expect, test } from 'vitest';
import { inputWith, sampleInput } from '../epub/sample-book.ts';
import { sampleSections } from '../epub/sample-sections.ts';
import { createTranslate } from '../../build/locales/translate.ts';
import { writeSite } from '../../build/html/write-site.ts';
import { brokenLinks, elementsIn, linksOf, openFiles, textIn } from './opened-site.ts';
import { faultsOf } from './validate.ts';

const translate = createTranslate();
const { input, reports } = sampleInput({ t: translate });
const site = openFiles(writeSite(input));
const chapter = site.pages.get('p-01-peace.html');
const inChapter = chapter === undefined ? [] : elementsIn(chapter);

test('a page each for the documents of the EPUB, and one for title and contents; nothing is amiss', () => {
  expect(site.order.toSorted()).toEqual([...site.pages.keys()].toSorted());
  expect(site.names).toContain('index.html');
  expect(site.names).toContain('p-01-peace.html');
  expect(site.names).not.toContain('p-cover.html');
  expect(reports).toEqual([]);
});

test('the pages are valid HTML', async () => {
  expect(await faultsOf(site)).toEqual([]);
});

test('every link leads to a file, and to an element that is there', () => {
  expect(linksOf(site).length).toBeGreaterThan(30);
  expect(brokenLinks(site)).toEqual([]);
});

test('every page has one heading of the first level, one main, a way past the rest, and its landmarks named', () => {
  for (const [name, page] of site.pages) {
    const elements = elementsIn(page);
    const tags = elements.map(({ tagName }) => tagName);
    expect(
      tags.filter((tag) => tag === 'h1'),
      name,
    ).toHaveLength(1);
    expect(
      tags.filter((tag) => tag === 'main'),
      name,
    ).toHaveLength(1);
    expect(tags, name).not.toContain('script');
    const [skip] = elements.filter(({ tagName }) => tagName === 'a');
    expect(skip?.properties['href'], name).toBe('#site-main');
    const unnamed = elements.filter(
      ({ tagName, properties }) =>
        tagName === 'nav' &&
        properties['ariaLabel'] === undefined &&
        properties['ariaLabelledBy'] === undefined,
    );
    expect(unnamed, name).toEqual([]);
  }
});

test('no level of headings is skipped', () => {
  for (const [name, page] of site.pages) {
    const levels = elementsIn(page)
      .flatMap(({ tagName }) => /^h(\d)$/u.exec(tagName)?.[1] ?? [])
      .map(Number);
    levels.forEach((level, index) => expect(level, name).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  }
});

test('words stand in their language', () => {
  for (const [name, page] of site.pages) {
    for (const { words, language } of runs(page)) {
      if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words))
        expect(language, `${name}: ${words}`).toBe('ja');
      else if (/\p{Script=Latin}{4}/u.test(words) && !words.includes('peace()'))
        expect(language, `${name}: ${words}`).toBe('en');
    }
  }
});

test('pages of the printed book are marked in the text and listed on the first page', () => {
  const index = site.pages.get('index.html');
  const marked = site.order.flatMap((name) =>
    elementsIn(site.pages.get(name) ?? { type: 'root', children: [] })
      .filter(({ properties: { role } }) => String(role) === 'doc-pagebreak')
      .map(({ properties: { ariaLabel } }) => ariaLabel),
  );
  const list = index && elementsIn(index).find(({ properties: { role } }) => String(role) === 'doc-pagelist');
  const listed = list ? elementsIn(list).filter(({ tagName }) => tagName === 'a') : [];
  expect(marked).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(listed.map(textIn)).toEqual(marked);
});

test('a note leads back to its call, first of all', () => {
  const calls = inChapter.filter(({ properties: { role } }) => String(role) === 'doc-noteref');
  const [note] = inChapter.filter(({ properties: { role } }) => String(role) === 'doc-footnote');
  const backs = note
    ? elementsIn(note).filter(({ properties: { role } }) => String(role) === 'doc-backlink')
    : [];
  expect(calls.map(({ properties: { href } }) => href)).toEqual(
    calls.map(() => `#${String(note?.properties['id'])}`),
  );
  expect(backs.map(({ properties: { href } }) => String(href).slice(1))).toEqual(
    calls.map(({ properties: { id } }) => id),
  );
});

test('what is for the EPUB alone, or for our own use, is left out', () => {
  for (const name of site.pages.keys()) {
    expect(site.text(name)).not.toMatch(/epub:|xmlns=|xml:lang|<\?xml| data-/u);
  }
});

test('languages can be switched where there are two, readings where there are any', () => {
  const ids = (name: string) =>
    elementsIn(site.pages.get(name) ?? { type: 'root', children: [] }).flatMap(({ tagName, properties }) =>
      tagName === 'input' ? [String(properties['id'])] : [],
    );
  expect(ids('p-01-peace.html')).toEqual(['site-both', 'site-source', 'site-target', 'site-readings']);
  expect(ids('index.html')).toEqual([]);
  expect(ids('p-index.html')).toEqual([]);
});

test('the same book gives the same bytes', () => {
  expect(writeSite(sampleInput({ t: translate }).input)).toEqual(writeSite(input));
});

test('the list of files names every file, itself too', () => {
  expect(site.text('site-files.txt').trimEnd().split('\n')).toEqual([...site.names]);
});

describe('a book without a title page', () => {
  const bare = openFiles(
    writeSite(
      inputWith(
        sampleSections().filter(({ role }) => role !== 'titlepage'),
        { t: translate },
      ).input,
    ),
  );

  test('opens with its title and the contents', () => {
    const [heading] = elementsIn(bare.pages.get('index.html') ?? { type: 'root', children: [] }).filter(
      ({ tagName }) => tagName === 'h1',
    );
    expect(heading && textIn(heading)).toBe('和平と戦争 Peace & War');
    expect(brokenLinks(bare)).toEqual([]);
  });
});

interface Run {
  readonly words: string;
  readonly language: unknown;
}

function runs(node: Parameters<typeof textIn>[0], around?: unknown): readonly Run[] {
  if (node.type === 'text') return [{ words: node.value, language: around }];
  if (node.type !== 'element' && node.type !== 'root') return [];
  if (node.type === 'element' && node.tagName === 'head') return [];
  const language = node.type === 'element' ? (node.properties['lang'] ?? around) : around;
  return node.children.flatMap((child) => runs(child, language));
}
