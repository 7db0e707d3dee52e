import { createHash } from 'node:crypto';
import type { EditionSheets } from '../../preview-edition.ts';
import { sheetStyles } from '../../typesetter/sheet-styles.ts';

/** The pages of an edition as they are handed to the author's browser. */
export interface ShownPages {
  readonly made: EditionSheets;
  /** Names of the sheets, in order: by them the browser knows what it has. */
  readonly names: readonly string[];
  readonly sheetOf: ReadonlyMap<string, string>;
  readonly styles: string;
  readonly styleName: string;
}

/** Names every sheet and the style sheet by what is in them. */
export async function shownPages(made: EditionSheets): Promise<ShownPages> {
  const named = made.sheets.map((html) => [nameOf(html), html] as const);
  const styles = await sheetStyles(made.geometry, made.css);
  return {
    made,
    names: named.map(([name]) => name),
    sheetOf: new Map(named),
    styles,
    styleName: nameOf(styles),
  };
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
