/**
 * Writes plain text of one line as Markdown that is read as this very text: nothing of it is emphasis, ruby, a sentence
 * mark, HTML, a character reference, or the beginning of another block. Only what could be markup is escaped.
 */
export function escapeText(text: string): string {
  return escapeBlockStart(
    text
      .replace(/[\\`*_[\]{<]/gu, String.raw`\$&`)
      .replace(/~(?=~)|(?<=~)~/gu, String.raw`\~`)
      .replace(/&(?=#?[a-z0-9]{1,32};)/giu, String.raw`\&`)
      // An address is found in text as it is written, backslashes included, unless its beginning is broken.
      .replace(/(?<=https?)(?=:\/\/)|(?<=www)(?=\.)/giu, '\\')
      // Backslashes escape ASCII alone (CommonMark 2.4).
      .replace(/｜/gu, '&#xFF5C;')
      .replace(/‖/gu, '&#x2016;'),
  );
}

/** Keeps a line of Markdown that would begin another block (`1. `, `- `, `# `, `> `, `:::`) a paragraph. */
export function escapeBlockStart(markdown: string): string {
  return markdown.replace(/^(?=[-+#>:])|(?<=^\d{1,9})(?=[.)])/u, '\\');
}
