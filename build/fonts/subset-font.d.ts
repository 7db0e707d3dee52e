declare module 'subset-font' {
  /** Types for the package, which has none: the part of its interface that is used here. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff2' },
  ): Promise<Uint8Array>;
}
