import { test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { finishPdf } from '../../build/finish/finish.ts';
import { createTypesetter } from '../../build/typesetter/typesetter.ts';
import { b5, bundledChromium, sampleFiles, samplePage, sampleRow } from './sample.ts';
test('bench', async () => {
  const typesetter = createTypesetter(await bundledChromium());
  try {
    const { css, files } = await sampleFiles();
    const pages = 200;
    const ids = Array.from({ length: pages }, (_, i) => [0, 1, 2, 3].map((j) => `c/p${i}-${j}`));
    const rows = ids.map((list) => list.map((id, j) => sampleRow(id, 1 + (j % 2))).join(''));
    let t = Date.now();
    const boxes = await typesetter.measure({ html: rows.join(''), css: `${css} body{width:146mm;margin:0}`, files });
    console.log('measure', boxes.length, Date.now() - t, 'ms');
    console.log(JSON.stringify(boxes.slice(0, 2), null, 0));
    t = Date.now();
    const sheets = await typesetter.paginate({ pages: rows.map((html, i) => samplePage(i, html)), geometry: b5, css, files });
    console.log('paginate', sheets.length, Date.now() - t, 'ms'); t = Date.now();
    console.log(sheets[1]!.slice(0, 1500));
    const result = await typesetter.print({ sheets, geometry: b5, css, files, title: 'T', language: 'ja' });
    console.log('print', result.pdf.length, Date.now() - t, 'ms', result.overflows.slice(0, 5), result.anchors.size, [...result.anchors].slice(0, 3));
    t = Date.now();
    const fin = await finishPdf(result.pdf, {title:'T',titles:{ja:'T'},authors:[],language:'ja',producer:'x',date:new Date(0),identifier:'i',geometry:b5,pageLabels:[],outline:[],anchors:result.anchors});
    console.log('finish', fin.length, Date.now() - t, 'ms');
    await writeFile('/tmp/ts/outfin.pdf', fin);
    await writeFile('/tmp/ts/out.pdf', result.pdf);
  } finally { await typesetter.close(); }
}, 120000);
