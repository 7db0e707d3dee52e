import type { Language } from '../../model/place.ts';
import { parseDocument } from '../../parse/document.ts';
import { byCodeUnit, textBytes, type Adoption } from './adoption.ts';

/**
 * `manuscript/book.yaml` of a new book: the title from the first heading of each language, or else `name`, the languages,
 * and the chapters where their order is not that of their names.
 */
export function bookFile({ source, texts, order }: Adoption, name: string): Uint8Array {
  const targets = [...new Set(texts.map(({ language }) => language))]
    .filter((language) => language !== source)
    .sort(byCodeUnit);
  const chapters = [
    ...new Set(texts.filter(({ language }) => language === source).map((each) => each.chapter)),
  ];
  const ordered = [
    ...(order ?? []).filter((chapter) => chapters.includes(chapter)),
    ...chapters.filter((chapter) => order?.includes(chapter) !== true),
  ];
  const titles = [source, ...targets].flatMap((language) => {
    const title = titleOf(texts, ordered, language) ?? (language === source ? name : undefined);
    return title === undefined ? [] : [`  ${language}: ${scalar(title)}`];
  });
  const byName = ordered.every((chapter, index) => chapter === chapters[index]);
  const lines = [
    'title:',
    ...titles,
    `source: ${source}`,
    ...(targets.length === 0 ? [] : [`targets: [${targets.join(', ')}]`]),
    ...(byName ? [] : ['chapters:', ...ordered.map((chapter) => `  - ${scalar(chapter)}`)]),
  ];
  return textBytes(lines.join('\n'));
}

/** The first heading of level 1 in this language, chapters taken in order, or else the first of all. */
function titleOf(
  texts: Adoption['texts'],
  chapters: readonly string[],
  language: Language,
): string | undefined {
  let lower: string | undefined;
  for (const chapter of chapters) {
    const found = texts.find((each) => each.language === language && each.chapter === chapter);
    if (found === undefined) continue;
    const text = new TextDecoder().decode(found.bytes);
    const { blocks } = parseDocument({ file: chapter, text }, language, () => undefined);
    const headings = blocks.filter(({ kind, text: words }) => kind === 'heading' && words.trim() !== '');
    const first = headings.find(({ depth }) => depth === 1);
    if (first !== undefined) return oneLine(first.text);
    lower ??= headings[0]?.text;
  }
  return lower === undefined ? undefined : oneLine(lower);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Double quotes, in which JSON and YAML agree. */
function scalar(text: string): string {
  return JSON.stringify(text);
}
