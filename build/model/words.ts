import type { Language } from './place.ts';

/** Gives the words printed in a book: key `area:name`, in the language of the side they stand on. */
export type Translate = (
  language: Language,
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;
