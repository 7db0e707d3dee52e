import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, folderOf, repository } from '../finished/finished-books.ts';
import { hasBrowser } from '../finished/tools.ts';

const ready = await hasBrowser('the whole guide in print');

/** What of a report this test reads. */
interface PrintedReport {
  readonly pages: readonly { readonly folio: string }[];
  readonly coverage: Readonly<Record<string, number>>;
  readonly compromises: readonly unknown[];
  readonly warnings: readonly unknown[];
}

// The program's gates read each file back; a fault of any kind is an exit code other than 0.
test.skipIf(!ready)(
  'the whole guide passes every gate in columns without answers, on facing pages and as worksheets',
  async () => {
    const words = ['--edition', 'student,facing,worksheet'];
    const folder = folderOf(await built('whole-guide', repository, words));
    for (const edition of ['student', 'facing', 'worksheet']) {
      const report = JSON.parse(
        readFileSync(join(folder, `wahei-${edition}.report.json`), 'utf8'),
      ) as PrintedReport;
      expect(report.warnings, edition).toEqual([]);
      expect(report.compromises, edition).toEqual([]);
      expect(report.coverage, edition).toMatchObject({ missing: 0, orphan: 0, extra: 0 });
      expect(report.pages.length, edition).toBeGreaterThan(edition === 'worksheet' ? 60 : 250);
    }
    expect(existsSync(join(folder, 'wahei-student.epub'))).toBe(true);
  },
  1_500_000,
);
