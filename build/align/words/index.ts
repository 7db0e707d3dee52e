import { characters } from './characters.ts';
import { furtherCharacters } from './further-characters.ts';
import { learning1 } from './learning-1.ts';
import { learning2 } from './learning-2.ts';
import { life1 } from './life-1.ts';
import { life2 } from './life-2.ts';
import { natureAndPeople } from './nature-and-people.ts';
import { particulars } from './particulars.ts';
import { publicLife1 } from './public-life-1.ts';
import { publicLife2 } from './public-life-2.ts';
import { publicLife3 } from './public-life-3.ts';
import { qualities1 } from './qualities-1.ts';
import { qualities2 } from './qualities-2.ts';
import { thoughtAndAction } from './thought-and-action.ts';
import { verbs1 } from './verbs-1.ts';
import { verbs2 } from './verbs-2.ts';
import { verbs3 } from './verbs-3.ts';

/** All lists: entries that end with a semicolon, the Japanese spellings with commas, then English words. */
export const wordLists: readonly string[] = [
  characters,
  furtherCharacters,
  learning1,
  learning2,
  life1,
  life2,
  natureAndPeople,
  particulars,
  publicLife1,
  publicLife2,
  publicLife3,
  qualities1,
  qualities2,
  thoughtAndAction,
  verbs1,
  verbs2,
  verbs3,
];
