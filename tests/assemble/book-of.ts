import type { Book } from '../../build/model/book.ts';
import { loadBook } from '../../build/load/load-book.ts';
import { assembleRules } from '../../build/diagnostics/rules/assemble.ts';
import { alignRules } from '../../build/diagnostics/rules/align.ts';
import { checksRules } from '../../build/diagnostics/rules/checks.ts';
import { parityRules } from '../../build/diagnostics/rules/parity.ts';
import { waiverRules } from '../../build/diagnostics/rules/waivers.ts';
import { questionsRules } from '../../build/diagnostics/rules/questions.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';

export interface Assembled {
  readonly book: Book;
  /** What was reported, in English. */
  readonly lines: readonly string[];
}

/** A book of the chapters given, each with the same text on both sides unless a translation is given. */
export async function bookOf(
  chapters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Assembled> {
  const { report, lines } = collector(
    ...[assembleRules, alignRules, checksRules, parityRules, waiverRules, questionsRules],
  );
  const files = Object.entries(chapters).flatMap(([id, text]) => [
    [`manuscript/${id}.md`, text],
    [`translations/en/${id}.md`, text],
  ]);
  const yaml = 'title: {ja: 本, en: Book}\ntargets: [en]\n';
  const loaded = await loadBook(
    memoryFiles({ 'manuscript/book.yaml': yaml, ...Object.fromEntries(files), ...more }),
    'book',
    report,
  );
  const book = loaded?.books.get('en');
  if (book === undefined) throw new Error(`no book: ${lines().join('\n')}`);
  return { book, lines: lines().filter((line) => !line.includes(' untranslated-text ')) };
}
