import type { Memo, Typesetter } from '../model/ports.ts';
import { levelCss } from './level.ts';
import type { PlannedEdition } from './plan-edition.ts';
import { forgetful } from '../forgetful.ts';
import { keyOf } from './section-keys.ts';

/** The finished sheets of a planned edition, as HTML, in order: Paged.js makes those that are not remembered. */
export function makeSheets(
  { composed, metrics, style, files }: PlannedEdition,
  typesetter: Typesetter,
  memo: Memo = forgetful,
): Promise<readonly string[]> {
  const { geometry } = metrics;
  const all = keyOf(style.key ?? style.css, JSON.stringify([geometry, typesetter.versions]));
  const keys = composed.map((page) => `sheet ${keyOf(all, JSON.stringify(page))}`);
  return memo.recallAll(keys, async (missing) => {
    const pages = missing.flatMap((index) => composed[index] ?? []);
    return typesetter.paginate({ pages, geometry, css: style.css, levels: levelCss(pages), files });
  });
}
