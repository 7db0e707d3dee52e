import type { Language } from '../model/place.ts';
import { plainText } from '../tree/plain-text.ts';
import type { Exporter, FidelityEntry } from './exporter.ts';
import { listedWords } from './vocabulary/listed-words.ts';
import type { ListedWord } from './vocabulary/listed-words.ts';
import { pageOf } from './vocabulary/source-line.ts';

/**
 * The words of the book as a table for spreadsheets (RFC 4180): UTF-8 with a byte order mark, without which they take
 * kanji for another encoding, lines ending in CR LF, every cell in quotes. A cell that a spreadsheet would compute gets an
 * apostrophe before it (OWASP, CSV injection), which is reported: `〜たい` can be written instead of `-たい`.
 */
export const csv: Exporter = {
  id: 'csv',
  ending: '.csv',
  namesPages: true,
  holdsAnswers: false,
  checkedBy: 'csv-parse',
  make({ book, folios, report }, fileName) {
    const { source, target } = book;
    const fidelity: FidelityEntry[] = [];
    const rows = listedWords(book).map((listed) => {
      const cells = cellsOf(listed, source, target, folios);
      const formula = cells.find(isFormula);
      if (formula !== undefined) {
        report('spreadsheet-formula', listed.word.place, { found: formula, word: listed.word.word });
      }
      fidelity.push({
        id: listed.word.id,
        type: 'vocabulary',
        fidelity: formula === undefined ? 'exact' : 'normalised',
        reasons: formula === undefined ? [] : ['cards:apostrophe'],
      });
      return cells;
    });
    const text = [header(source, target), ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`);
    const bytes = new TextEncoder().encode(`\uFEFF${text.join('')}`);
    return Promise.resolve({ artifact: { path: fileName, bytes }, fidelity });
  },
};

function header(source: Language, target: Language | undefined): readonly string[] {
  const other = target === undefined ? [] : [target];
  return [
    ...['word', 'reading', 'part of speech', ...other, 'note', `example (${source})`],
    ...other.map((language) => `example (${language})`),
    ...['chapter', 'passage', 'page'],
  ];
}

function cellsOf(
  { word, occurrence }: ListedWord,
  source: Language,
  target: Language | undefined,
  folios: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  const ifTarget = (cell: string) => (target === undefined ? [] : [cell]);
  const languages = target === undefined ? [source] : [source, target];
  const chapter = occurrence?.chapter;
  const cells = [
    word.word,
    word.reading ?? '',
    word.partOfSpeech ?? '',
    ...ifTarget(word.translation ?? ''),
    languages.flatMap((language) => word.note[language] ?? []).join(' / '),
    plainText(occurrence?.example?.source ?? []),
    ...ifTarget(plainText(occurrence?.example?.target ?? [])),
    String(chapter?.number ?? chapter?.id ?? ''),
    String(occurrence?.passage ?? ''),
    (occurrence === undefined ? undefined : pageOf(occurrence.block, folios)) ?? '',
  ];
  return cells.map((cell) => cell.replaceAll(/[\r\n]+/gu, ' ').trim());
}

/** What spreadsheets compute, or may be made to; Japanese ones also take the full-width signs. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t＝＋－＠]/u.test(cell);
}

function quoted(cell: string): string {
  return `"${isFormula(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
