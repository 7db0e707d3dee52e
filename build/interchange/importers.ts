import type { Adopt } from './adopt/adoption.ts';
import { adoptComments } from './adopt/comments.ts';
import { adoptPoBook } from './adopt/po-book.ts';
import { adoptTrees } from './adopt/trees.ts';
import { adoptTsv } from './adopt/tsv.ts';

/** What `import` takes, by the name that is typed; a new kind is one file and one entry. */
export interface Importer {
  readonly id: string;
  readonly adopt: Adopt;
}

/** The importers, in the order in which they are named to people. */
export const importers: readonly Importer[] = [
  { id: 'trees', adopt: adoptTrees },
  { id: 'comments', adopt: adoptComments },
  { id: 'po-book', adopt: adoptPoBook },
  { id: 'tsv', adopt: adoptTsv },
];
