import { test } from 'vitest';
import { hardBook, smallestBook } from './hard-book.ts';
import { writeBook } from './book-files.ts';
test('dump', async () => {
  await writeBook(hardBook, '/tmp/hb/hard');
  await writeBook(smallestBook, '/tmp/hb/small');
});
