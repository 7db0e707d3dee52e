/** The folder of an edition's site in the output folder. */
export function siteName(book: string, edition: string): string {
  return `${book}-${edition}-html`;
}
