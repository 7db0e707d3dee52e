import { test } from 'vitest';
import { alignedBlocks, writtenItems } from './manuscript.ts';
import { readPrinted, bare, baseline } from './printed-book.ts';
import { repository } from './finished-books.ts';
test('x', async () => {
  const book = readPrinted('/tmp/ft/reader/wahei-reader.pdf');
  const blocks = await alignedBlocks(repository);
  let at = 0;
  const deltas: number[] = [];
  for (const b of blocks) {
    if (b.kind === 'image' || b.kind === 'footnoteDefinition') continue;
    for (const bead of b.beads) {
      const ja = bare(bead.source.join('')), en = bare(bead.target.join(' '));
      const i = book.text.indexOf(ja.slice(0, 12), at);
      const j = book.text.indexOf(en.slice(0, 16), i);
      if (i < 0 || j < 0) { console.log('LOST', b.id, b.kind, i, j, ja.slice(0, 20), en.slice(0, 20)); continue; }
      if (i - at > 900) console.log('FAR', b.id, b.kind, i - at, ja.slice(0, 20));
      at = i;
      const p = book.wordAt(i), q = book.wordAt(j);
      const d = baseline(q, 'source') - baseline(p, 'noto');
      if (p.page !== q.page || Math.abs(d) > 1) console.log(b.id, b.kind, p.page, q.page, d.toFixed(2), p.text, q.text); else deltas.push(d);
    }
  }
  console.log(deltas.length, Math.min(...deltas), Math.max(...deltas));
  let lost = 0;
  for (const it of writtenItems()) {
    const ja = bare(it.prompt['ja'] ?? ''), en = bare(it.prompt['en'] ?? '');
    const i = book.text.indexOf(ja.slice(0, 12), at);
    const j = book.text.indexOf(en.slice(0, 16), i);
    if (i < 0 || j < 0) console.log('LOST', it.id, i, j, ja, en);
  }
});
