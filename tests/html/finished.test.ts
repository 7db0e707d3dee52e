import type { Root } from 'hast';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { elementsOf, textOfXml, type XmlElement } from '../epub/parse-xml.ts';
import { openFinished } from '../finished/opened-epub.ts';
import { builtSites, siteFolder } from './finished-site.ts';
import {
  brokenLinks,
  elementsIn,
  hasClass,
  linksOf,
  openFolder,
  textIn,
  type OpenedSite,
} from './opened-site.ts';
import { faultsOf } from './validate.ts';

/** Documents of the EPUB that the first page of a site stands for. */
const onlyInEpub = /\/p-book-(?:cover|half-title|toc)\.xhtml$/u;

const empty: Root = { type: 'root', children: [] };

/** What a document holds, in order, told without its markup. */
interface Held {
  readonly text: string;
  readonly pairs: readonly string[];
  readonly notes: readonly string[];
  readonly questions: readonly string[];
}

describe.each(['reader', 'student'])('the site of the edition %s', (edition) => {
  let folder: string;
  let site: OpenedSite;

  beforeAll(async () => {
    folder = await builtSites();
    site = await openFolder(siteFolder(folder, edition));
  }, 300_000);

  test('holds the same pairs, notes and questions as the EPUB, with the same words, in the same order', () => {
    const epub = openFinished(join(folder, `wahei-${edition}.epub`));
    const opf = new TextDecoder().decode(epub.files.get('item/standard.opf'));
    const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/gu)].map(([, id]) => `item/xhtml/${id}.xhtml`);
    const inEpub = spine
      .filter((path) => !onlyInEpub.test(path))
      .map((path) => heldInXml(epub.documents.get(path)));
    const title = inEpub.findIndex(({ pairs }) => pairs.some((id) => id.startsWith('t_book_title')));
    const onSite = site.order.map((name) => heldOnPage(name, site));
    const [opening, ...others] = onSite;
    expect(opening).toEqual(inEpub[title]);
    expect(others).toEqual(inEpub.filter((_, index) => index !== title));
    const counts = (['pairs', 'notes', 'questions'] as const).map(
      (kind) => onSite.flatMap((page) => page[kind]).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(10);
    console.info(`${edition}: ${site.order.length} pages; pairs, notes, questions: ${counts.join(', ')}`);
  });

  test('is valid HTML', { timeout: 120_000 }, async () => {
    expect(await faultsOf(site)).toEqual([]);
  });

  test('has no link that leads nowhere, and every page is reached by reading on', () => {
    expect(brokenLinks(site)).toEqual([]);
    expect(linksOf(site).length).toBeGreaterThan(400);
    expect(site.order.toSorted()).toEqual([...site.pages.keys()].toSorted());
  });

  test('every heading of every chapter is in the contents', () => {
    const listed = new Set(
      linksOf(site)
        .filter(({ from }) => from === 'index.html')
        .map(({ page, id }) => `${page}#${id}`),
    );
    const headings = [...site.pages].flatMap(([name, page]) =>
      elementsIn(page)
        .filter(({ tagName }) => tagName === 'h2')
        .flatMap(({ properties: { id } }) => (/_h-/u.test(String(id)) ? [`${name}#${String(id)}`] : [])),
    );
    expect(headings.length).toBeGreaterThan(15);
    expect(headings.filter((heading) => !listed.has(heading))).toEqual([]);
  });

  test('numbers of headings stand before both languages, so that they stay with either', () => {
    const headings = [...site.pages.values()]
      .flatMap(elementsIn)
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName));
    const isNumber = (found: Parameters<typeof hasClass>[0]) =>
      hasClass(found, 'chapter-number') || hasClass(found, 'section-number');
    const numbered = headings.filter((heading) => elementsIn(heading).some(isNumber));
    const [, ...late] = new Set(
      numbered.map(({ children: [first] }) => first?.type === 'element' && isNumber(first)),
    );
    expect(numbered.length).toBeGreaterThan(15);
    expect(late).toEqual([]);
  });

  test('has its fonts with their licences, its report beside it, and nothing hidden', () => {
    const own = siteFolder(folder, edition);
    expect(site.names.filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(3);
    expect(site.names.filter((name) => name.endsWith('OFL.txt'))).toHaveLength(2);
    expect(readdirSync(own).filter((name) => name.startsWith('.'))).toEqual([]);
    // The report's form is part of the public contract.
    const report = JSON.parse(readFileSync(join(folder, `wahei-${edition}.report.json`), 'utf8')) as object;
    expect(report).toMatchObject({ pages: [], coverage: expect.anything(), timings: expect.anything() });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('questions and answers are pages of their own, and lead to each other', async () => {
  const site = await openFolder(siteFolder(await builtSites(), 'reader'));
  const links = linksOf(site);
  const asked = links.filter(
    ({ from, page }) => from.endsWith('-exercises.html') && page === 'p-book-answers.html',
  );
  const back = links.filter(
    ({ from, page }) => from === 'p-book-answers.html' && page.endsWith('-exercises.html'),
  );
  const questions = new Set(back.map(({ page, id }) => `${page}#${id}`));
  expect(questions.size).toBeGreaterThan(10);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(questions.size);
});

test('a site without answers has no page and no word of them', async () => {
  const site = await openFolder(siteFolder(await builtSites(), 'student'));
  expect(site.names.filter((name) => /answers/u.test(name))).toEqual([]);
  const classes = [...site.pages.values()].flatMap(elementsIn).filter((found) => hasClass(found, 'q-answer'));
  expect(classes).toEqual([]);
});

function heldInXml(root: XmlElement | undefined): Held {
  const body = root && elementsOf(root).find(({ name }) => name === 'body');
  const elements = body === undefined ? [] : elementsOf(body);
  return held(
    body === undefined ? '' : textOfXml(body),
    elements.map(({ attributes }) => ({
      id: attributes.get('id'),
      role: attributes.get('role'),
      classes: (attributes.get('class') ?? '').split(' '),
    })),
  );
}

/** The text of a page: what the site adds before it (a heading where there was none, the contents) left out. */
function heldOnPage(name: string, site: OpenedSite): Held {
  const text = elementsIn(site.pages.get(name) ?? empty).find((found) => hasClass(found, 'main'));
  const root = text === undefined ? empty : text;
  const added = elementsIn(root).find((found) => hasClass(found, 'page-title'));
  const words = textIn(root).replace(added === undefined ? '' : textIn(added), '');
  return held(
    words,
    elementsIn(root).map(({ properties: { id, role, className } }) => ({
      id: typeof id === 'string' ? id : undefined,
      role: role === undefined ? undefined : String(role),
      classes: Array.isArray(className) ? className.map(String) : [],
    })),
  );
}

interface Found {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly classes: readonly string[];
}

function held(text: string, elements: readonly Found[]): Held {
  const ids = (wanted: (found: Found) => boolean) => elements.filter(wanted).flatMap(({ id }) => id ?? []);
  return {
    text: text.replaceAll(/\s/gu, ''),
    pairs: ids(
      ({ classes }) =>
        classes.includes('pair') || classes.includes('single') || classes.includes('book-title'),
    ),
    notes: ids(({ role }) => role === 'doc-footnote'),
    questions: ids(({ id, classes }) => id?.startsWith('q-') === true && classes.includes('q-prompt')),
  };
}
