import type { Adopt } from './adoption.ts';
import { adoptComments } from './comments.ts';
import { adoptPoBook } from './po-book.ts';
import { adoptTrees } from './trees.ts';
import { adoptTsv } from './tsv.ts';

/** Texts that `import` makes the files of a book of, by the name that is typed; a new kind is one file and one entry. */
export interface Adopter {
  readonly id: string;
  readonly adopt: Adopt;
}

/** All of them, in the order in which they are named to people. */
export const adopters: readonly Adopter[] = [
  { id: 'trees', adopt: adoptTrees },
  { id: 'comments', adopt: adoptComments },
  { id: 'po-book', adopt: adoptPoBook },
  { id: 'tsv', adopt: adoptTsv },
];
