import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { parse } from 'yaml';
import { alignedBlocks } from '../finished/manuscript.ts';
import { pageMeasures, inWords } from './page-measures.ts';
import { b5Area } from './type-area.ts';
test('x', async () => {
  const [file, view, book] = process.env['GARGS']!.split(' ');
  const ex = join(book!, 'exercises');
  const questions = existsSync(ex)
    ? readdirSync(ex)
        .sort()
        .flatMap((f) =>
          (parse(readFileSync(join(ex, f), 'utf8'), { schema: 'failsafe' }) as any).sets.flatMap(
            (s: any) => s.items,
          ),
        )
        .filter((i: any) => i.type === 'choice')
    : [];
  const m = pageMeasures({
    file: file!,
    view: view as 'facing',
    area: b5Area,
    blocks: await alignedBlocks(book!),
    questions,
  });
  console.log(
    inWords(file!, m),
    JSON.stringify(m.faults, null, 1),
    m.leastFull.map((p) => `${p.page + 1}:${p.fill.toFixed(2)}`).join(' '),
  );
}, 600000);
import { generatedBook } from './generated-book.ts';
import { writeBook } from '../books/book-files.ts';
test('gen', async () => {
  for (const pages of [60, 300]) {
    await writeBook(
      generatedBook({
        pages,
        seed: 7,
        editions:
          '  paragraphs: {view: parallel-rows, unit: paragraph, formats: [pdf]}\n  sentences: {view: parallel-rows, unit: sentence, formats: [pdf]}\n  facing: {view: facing-pages, formats: [pdf]}\n',
      }),
      `/tmp/g/gen${pages}`,
    );
  }
});
