import { h } from 'hastscript';
import type { Book } from '../model/book.ts';
import type { EditionConfig } from '../model/config.ts';
import type { Row } from '../model/rendered.ts';
import type { Translate } from '../model/words.ts';
import type { Arrangement } from './arrangement.ts';
import { companionEdition } from './companion-edition.ts';
import { row } from './row.ts';
import { generatedCell } from './words.ts';

/** Says which edition the page numbers are those of; on paper alone, which has them. */
export function companionPagesRow(
  book: Book,
  edition: EditionConfig,
  arrangement: Arrangement,
  t: Translate,
  id: string,
): readonly Row[] {
  const companion = companionEdition(book.config, edition);
  if (companion === undefined) {
    return [];
  }
  const cells = arrangement.sides.map((side) =>
    generatedCell(side, [
      h(
        'p',
        { dataGenerated: '', dataPrintOnly: '' },
        t(side.language, 'book:keyPages', { edition: companion.id }),
      ),
    ]),
  );
  return [row(id, 'q-key-lead', cells, { layout: cells.length === 1 ? 'full' : 'parallel' })];
}
