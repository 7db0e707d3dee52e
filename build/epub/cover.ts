import type { BookConfig } from '../model/config.ts';
import type { Language, Localized } from '../model/place.ts';
import { firstOf } from './titles.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/** Width of the picture in its own units; the height follows the proportions of the printed page. */
const width = 1200;
const margin = 120;

interface Line {
  readonly words: string;
  readonly language: Language;
  readonly size: number;
  readonly top: number;
}

/**
 * The picture of the book on a shelf, made from the metadata: title in each language, a rule, subtitle, makers and
 * publisher. Inside the book the cover is text.
 */
export function coverPicture(
  config: BookConfig,
  languages: readonly Language[],
  onIllegal: OnIllegal,
): string {
  const height = Math.round((width * config.page.height) / config.page.width);
  const title = setLines(config.title, languages, [92, 54], height * 0.2);
  const rule = bottomOf(title, height * 0.2) + 70;
  const subtitle = setLines(config.subtitle ?? {}, languages, [44, 36], rule + 40);
  const [language = config.source] = languages;
  const names = config.creators.flatMap((creator) => firstOf(creator.name, languages) ?? []);
  const under = Math.max(height * 0.7, bottomOf(subtitle, rule) + 90);
  const makers = setLines({ [language]: names.join('　') }, [language], [42], under);
  const publisher = setLines(
    config.publisher ?? {},
    [language],
    [34],
    Math.max(height - 190, bottomOf(makers, under) + 20),
  );
  const words = [...title, ...subtitle, ...makers, ...publisher].map((line) => textElement(line, onIllegal));
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n` +
    `<rect width="${width}" height="${height}" fill="#fbfaf6"/>\n` +
    `<path d="M${margin} ${rule}H${width - margin}" stroke="#1a1a1a" stroke-width="2"/>\n` +
    `<g fill="#1a1a1a" text-anchor="middle">\n${words.join('')}</g>\n</svg>\n`
  );
}

function setLines(
  words: Localized,
  languages: readonly Language[],
  sizes: readonly number[],
  from: number,
): readonly Line[] {
  const lines: Line[] = [];
  let top = from;
  for (const [index, language] of languages.entries()) {
    const size = sizes[Math.min(index, sizes.length - 1)] ?? 40;
    for (const line of wrapped(words[language] ?? '', (width - 2 * margin) / size)) {
      top += Math.round(size * 1.5);
      lines.push({ words: line, language, size, top });
    }
  }
  return lines;
}

function bottomOf(lines: readonly Line[], otherwise: number): number {
  return Math.round(lines.at(-1)?.top ?? otherwise);
}

/**
 * Breaks words at spaces, and Japanese anywhere but before closing marks and small kana, into lines of like length.
 * `measure` in em.
 */
function wrapped(words: string, measure: number): readonly string[] {
  const total = emWidth(words);
  const even = Math.min(measure, total / Math.ceil(total / measure) + 1.5);
  const lines: string[] = [];
  let line = '';
  for (const piece of words.trim().match(pieces) ?? []) {
    if (line !== '' && emWidth(line + piece.trimEnd()) > even) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

const pieces =
  /(?:[!-~\u00a0-\u024f\u2010-\u203a]+\s*|[「『（［【].|.)[」』）］】、。・，．！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*\s*/gsu;

function emWidth(words: string): number {
  return Array.from(words).reduce(
    (sum, character) => sum + (/[\u0000-\u024f\u2010-\u203a]/.test(character) ? 0.55 : 1),
    0,
  );
}

function textElement({ words, language, size, top }: Line, onIllegal: OnIllegal): string {
  const family = 'Noto Serif JP, Hiragino Mincho ProN, Yu Mincho, Source Serif 4, serif';
  return (
    `<text x="${width / 2}" y="${Math.round(top)}" font-size="${size}" font-family="${family}" ` +
    `xml:lang="${escapeAttribute(language, onIllegal)}">${escapeText(words, onIllegal)}</text>\n`
  );
}
