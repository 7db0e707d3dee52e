import type { OpenedEpub } from '../finished/opened-epub.ts';
import { elementsOf, textOfXml, type XmlElement } from './parse-xml.ts';

/** The documents of a publication, by their paths. */
export type Documents = OpenedEpub['documents'];

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Four words of a language of Latin letters in a row are prose; names and titles of works are shorter or marked. */
const prose = /(?:\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*[\s,;:]+){3}\p{Script=Latin}{2}/u;

/**
 * Runs that stand in another language than they are written in (WCAG 2.1, 3.1.2), and elements that name their language
 * once only: `lang` and `xml:lang` go together. Program text is in no language.
 */
export function languageFaults(documents: Documents): readonly string[] {
  return [...documents].flatMap(([path, root]) => {
    const faults: string[] = [];
    const visit = (node: XmlElement, around: string): void => {
      const [own, xml] = [node.attributes.get('lang'), node.attributes.get('xml:lang')];
      if (own !== xml) faults.push(`${path}: <${node.name}> lang ${own ?? '–'}, xml:lang ${xml ?? '–'}`);
      const language = own ?? around;
      if (/^(?:pre|code|style|svg|math)$/u.test(node.name)) return;
      for (const child of node.children) {
        if (typeof child !== 'string') visit(child, language);
        else if (!suits(child, language))
          faults.push(`${path}: ${language || '–'}: ${child.trim().slice(0, 60)}`);
      }
    };
    visit(root, '');
    return faults;
  });
}

function suits(text: string, language: string): boolean {
  if (japanese.test(text))
    return language === 'ja' && !/\p{Script=Cyrillic}/u.test(text) && !prose.test(text);
  if (/\p{Script=Cyrillic}/u.test(text)) return /^(?:ru|uk|be|bg|sr)\b/u.test(language);
  return language !== 'ja' || !prose.test(text);
}

/** Readings are in kana, or in the letters of a word that is read as one (`MHS`). */
const reading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜\s]+$/u;
const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Ruby that readers get wrong: empty readings, readings that are none, one reading a character that are more or fewer
 * than the characters, `rp` and `rb` (EPUBCheck HTM-055), and ruby in titles and in the navigation document.
 */
export function rubyFaults(documents: Documents): readonly string[] {
  return [...documents].flatMap(([path, root]) => {
    const all = elementsOf(root);
    const inTitles = all.filter(({ name }) => name === 'title').flatMap(elementsOf);
    const noRuby = path.endsWith('navigation-documents.xhtml') ? all : inTitles;
    return [
      ...noRuby
        .filter(({ name }) => name === 'ruby')
        .map((ruby) => `${path}: ruby in a label: ${textOfXml(ruby)}`),
      ...all
        .filter(({ name }) => /^r[bpt]c?$/u.test(name) && name !== 'rt')
        .map(({ name }) => `${path}: <${name}>`),
      ...all
        .filter(({ name }) => name === 'ruby')
        .flatMap((ruby) => rubyFault(ruby).map((fault) => `${path}: ${fault}: ${textOfXml(ruby)}`)),
    ];
  });
}

function rubyFault({ children }: XmlElement): readonly string[] {
  const readings: string[] = [];
  const bases: string[] = [''];
  for (const child of children) {
    if (typeof child !== 'string' && child.name === 'rt') {
      readings.push(textOfXml(child));
      bases.push('');
    } else bases[bases.length - 1] += typeof child === 'string' ? child : textOfXml(child);
  }
  const rest = bases.pop() ?? '';
  const each = readings.length > 1;
  return [
    ...(readings.length === 0 ? ['no reading'] : []),
    ...(rest.trim() === '' ? [] : ['characters behind the last reading']),
    ...readings.filter((text) => !reading.test(text)).map((text) => `reading “${text}”`),
    ...bases
      .filter((base) => base === '' || (each && [...characters.segment(base)].length !== 1))
      .map((base) => `one reading for “${base}”`),
  ];
}

/**
 * Notes that cannot be reached or left: calls without a note, notes without a call or without the link back as the first
 * of their words, and notes in another order than their calls.
 */
export function noteFaults(documents: Documents): readonly string[] {
  return [...documents].flatMap(([path, root]) => {
    const all = elementsOf(root);
    const calls = all.filter(({ attributes }) => attributes.get('role') === 'doc-noteref');
    const notes = all.filter(({ attributes }) => attributes.get('role') === 'doc-footnote');
    const idOf = ({ attributes }: XmlElement) => attributes.get('id') ?? '';
    const calledId = ({ attributes }: XmlElement) => (attributes.get('href') ?? '').replace(/^#/u, '');
    const ids = notes.map(idOf);
    const called = [...new Set(calls.map(calledId).map(decodeURIComponent))];
    const callIds = new Set(calls.map(idOf));
    const inText = called.filter((id) => ids.includes(id));
    return [
      ...called
        .filter((id) => !ids.includes(id))
        .map((id) => `${path}: a call of ${id}, which is no note here`),
      ...ids.filter((id) => !called.includes(id)).map((id) => `${path}: nothing calls ${id}`),
      ...notes
        .filter((note) => !callIds.has(decodeURIComponent(backLinkOf(note) ?? '')))
        .map((note) => `${path}: ${idOf(note)} does not begin with a link back`),
      ...(ids.filter((id) => called.includes(id)).join(' ') === inText.join(' ')
        ? []
        : [`${path}: notes stand in another order than their calls`]),
    ];
  });
}

/** Where the link back leads that a note begins with; nothing when other words stand first. */
function backLinkOf(note: XmlElement): string | undefined {
  for (const child of note.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined;
    } else if (child.attributes.get('role') === 'doc-backlink') {
      return child.attributes.get('href')?.replace(/^#/u, '');
    } else if (textOfXml(child).trim() !== '') return backLinkOf(child);
  }
  return undefined;
}

/** Documents with nothing but questions, and those with the answers to them. */
export function documentsOf(documents: Documents, kind: 'assessment' | 'answers'): Documents {
  return new Map(
    [...documents].filter(([, root]) =>
      elementsOf(root).some(
        ({ name, attributes }) =>
          name === 'section' && attributes.get('epub:type')?.split(' ').includes(kind) === true,
      ),
    ),
  );
}
