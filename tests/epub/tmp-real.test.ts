import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { loadBook } from '../../build/load/load-book.ts';
import { views } from '../../build/views/index.ts';
import { createTranslate } from '../../build/locales/translate.ts';
import { writeEpub } from '../../build/epub/write-epub.ts';
import * as nodeFiles from '../../build/cli/node-files.ts';

test('real', { timeout: 120000 }, async () => {
  const make = Object.values(nodeFiles)[0] as any;
  for (const [name, folder] of [['guide', '/work/main'], ['starter', '/work/main/build/starter']] as const) {
    const files = make(folder);
    const reports: any[] = [];
    const loaded = await loadBook(files, name, (...r) => reports.push(r));
    console.log(name, 'load reports', reports.length, JSON.stringify(reports.slice(0, 5)));
    const book = [...(loaded?.books.values() ?? [])][0]!;
    const t = createTranslate();
    for (const edition of book.config.editions) {
      const view = views[edition.view];
      if (!view || !edition.formats.includes('epub')) continue;
      const rendered = view(book, edition, t);
      const rows = rendered.sections.flatMap((s) => s.rows);
      const started = performance.now();
      const found: any[] = [];
      const epub = writeEpub({
        rendered, config: book.config, source: book.source, target: book.target, images: book.images, fonts: fonts(edition.id), fontLicences: [],
        pageStarts: rows.filter((_, i) => i % 9 === 0).map((row, i) => ({ label: String(i + 1), row: row.id, side: 'source', offset: i % 2 === 0 ? 0 : 7 })),
        modified: new Date(0), css: readFileSync('/work/main/build/styles/epub.css', 'utf8'), t,
        report: (id, _p, values) => found.push([id, values]),
      });
      console.log(name, edition.id, rows.length, 'rows', epub.length, 'bytes', Math.round(performance.now() - started), 'ms', found.length, JSON.stringify(found.slice(0, 12)));
      writeFileSync(`/tmp/epubtry/${name}-${edition.id}.epub`, epub);
    }
  }
});

function fonts(id: string) {
  if (id !== 'reader') return [];
  const root = '/work/main/node_modules/@expo-google-fonts/';
  return [['Noto Serif JP', 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf', 400, 'normal'], ['Noto Serif JP', 'noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf', 700, 'normal'], ['Source Serif 4', 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 400, 'normal']].map(([family, file, weight, style]) => ({ family, weight, style, bytes: readFileSync(root + file), fileName: String(file).replace(/.*\//, ''), mediaType: 'font/ttf' })) as any;
}
