declare module 'hyphen' {
  /** Liang's patterns as the package stores them. */
  export type Patterns = readonly [unknown, unknown, ...unknown[]];
  /** Types for the package, which has none: the part of its interface that is used here. */
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly html: false; readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*.js' {
  import type { Patterns } from 'hyphen';

  const patterns: Patterns;
  export default patterns;
}
