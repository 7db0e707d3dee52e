import type { PhrasingContent } from 'mdast';
import type { Chapter } from '../model/book.ts';
import type { BookConfig, Term } from '../model/config.ts';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { isReadable } from '../text/kana-order.ts';
import { isJapanese } from '../text/languages.ts';
import { plainText } from '../tree/plain-text.ts';

/**
 * Reports what the index has to list and cannot place among the fifty sounds: terms and words marked by hand that hold
 * kanji and have no reading. Only in books with a Japanese source and an index.
 */
export function checkIndexReadings(
  config: BookConfig,
  terms: readonly Term[],
  chapters: readonly Chapter[],
  report: Report,
): void {
  if (!config.back.includes('index') || !isJapanese(config.source)) {
    return;
  }
  for (const { term, reading, index, place } of terms) {
    if (index && reading === undefined && !isReadable(term)) {
      report('index-without-reading', place, { term });
    }
  }
  const known = new Set(terms.flatMap(({ term, reading }) => (reading === undefined ? [] : [term])));
  for (const chapter of chapters) {
    const pairs = [...chapter.pairs, ...chapter.notes.flatMap((note) => note.pairs)];
    for (const block of pairs.flatMap((pair) => pair.source)) {
      checkMarks(block.content, block.place, known, report);
    }
  }
}

function checkMarks(
  content: readonly PhrasingContent[],
  place: Place,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const node of content) {
    if (!('children' in node)) continue;
    const words =
      node.type === 'indexMark' && node.reading === undefined ? plainText(node.children).trim() : '';
    if (words !== '' && !isReadable(words) && !known.has(words)) {
      const start = node.position?.start;
      const at = start === undefined ? place : { ...place, line: start.line, column: start.column };
      report('mark-without-reading', at, { term: words });
    }
    checkMarks(node.children, place, known, report);
  }
}
