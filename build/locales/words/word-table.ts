/** Words printed in a book or on the terminal, in both languages: the keys of `ja` are those of `en`. */
export interface WordTable<Key extends string = string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly ja: Readonly<Record<Key, string>>;
}
