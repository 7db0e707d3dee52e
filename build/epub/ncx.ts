import type { Language } from '../model/place.ts';
import type { PageTarget } from './navigation.ts';
import type { OutlineEntry } from './outline.ts';
import { plainLabel } from './titles.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/** The contents for readers of EPUB 2 (OPF 2.0.1, 2.4.1), which new readers leave aside. */
export function ncxDocument(
  identifier: string,
  title: string,
  outline: readonly OutlineEntry[],
  pages: readonly PageTarget[],
  languages: readonly Language[],
  onIllegal: OnIllegal,
): string {
  const [language = 'en'] = languages;
  const label = (words: string) => `<text>${escapeText(words, onIllegal)}</text>`;
  let count = 0;
  const point = (entry: OutlineEntry): string => {
    count += 1;
    const words = label(plainLabel(entry.number, entry.titles, languages));
    const start = `<navPoint id="n${count}"><navLabel>${words}</navLabel><content src="${escapeAttribute(entry.href, onIllegal)}"/>`;
    return `${start}${entry.children.map(point).join('')}</navPoint>\n`;
  };
  const target = ({ label: words, href }: PageTarget, index: number) =>
    `<pageTarget id="page${index + 1}" type="normal"><navLabel>${label(words)}</navLabel>` +
    `<content src="${escapeAttribute(href, onIllegal)}"/></pageTarget>\n`;
  const list = pages.length === 0 ? '' : `<pageList>\n${pages.map(target).join('')}</pageList>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeAttribute(language, onIllegal)}">\n` +
    `<head><meta name="dtb:uid" content="${escapeAttribute(identifier, onIllegal)}"/></head>\n` +
    `<docTitle>${label(title)}</docTitle>\n<navMap>\n${outline.map(point).join('')}</navMap>\n${list}</ncx>\n`
  );
}
