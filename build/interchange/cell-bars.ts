/** Markdown of a table cell without the backslash that tables need before a bar. */
export function withoutCellEscapes(stands: string): string {
  return stands.replace(/\\([^])/gu, (pair: string, character: string) => (character === '|' ? '|' : pair));
}

/** Markdown as it stands in a table cell: every bar behind a backslash. */
export function withCellEscapes(markdown: string): string {
  return markdown.replace(/\\[^]|\|/gu, (found) => (found === '|' ? '\\|' : found));
}
