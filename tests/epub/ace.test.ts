import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from '../finished/tools.ts';
import { openFinished } from '../finished/opened-epub.ts';
import { askAce } from './ace.ts';
import { checkedBooks } from './checked-books.ts';
import { changedEpub } from './changed-epub.ts';

const ready = await hasBrowser('accessibility by Ace');

describe.skipIf(!ready)('Ace finds no violation of any impact', () => {
  test.each(checkedBooks)('in $name', { timeout: 900_000 }, async ({ make }) => {
    const { epub } = await make();
    const { violations, documents } = await askAce(epub);
    expect(violations).toEqual([]);
    const all = [...openFinished(epub).documents.keys()].map((path) => path.replace(/^item\//u, ''));
    expect(all.filter((path) => !documents.has(path))).toEqual([]);
  });
});

test.skipIf(!ready)('Ace finds faults that were put in', { timeout: 900_000 }, async () => {
  const [book] = checkedBooks;
  const { epub } = (await book?.make()) ?? { epub: '' };
  const faulty = await changedEpub(epub, (path, text) =>
    path.endsWith('.opf')
      ? text.replaceAll(/<meta property="schema:accessibilityHazard">[^<]*<\/meta>/gu, '')
      : text
          .replace(/(<html[^>]*?) lang="ja" xml:lang="ja"/u, '$1')
          .replace('</section>', '<h5>x</h5><a href="#"></a><aside>a</aside><aside>b</aside></section>'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-faulty-'));
  try {
    await writeFile(join(folder, 'faulty.epub'), faulty);
    const { violations } = await askAce(join(folder, 'faulty.epub'));
    const rules = new Set(violations.flatMap((line) => / (\S+):/u.exec(line)?.[1] ?? []));
    expect([...rules].toSorted()).toEqual([
      'heading-order',
      'html-has-lang',
      'landmark-unique',
      'link-name',
      'metadata-accessibilityhazard',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
