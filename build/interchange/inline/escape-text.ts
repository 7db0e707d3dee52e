/**
 * Plain text as Markdown that reads as the same text: what could begin markup stands behind a backslash, or, where
 * Markdown has no escape for it, is written by its number. `before` is the Markdown that it follows.
 */
export function escapedText(text: string, before: string): string {
  const escaped = text
    .replace(/[\\`*[\]<{}~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[0-9a-z]+;)|:(?=index\[)/giu, '\\$&')
    .replace(/[｜‖《]/gu, (mark) => `&#x${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()};`)
    .replace(/\b(https?|ftp|mailto):(?=\S)/giu, '$1\\:')
    .replace(/\b(www)\.(?=\S)/giu, '$1\\.')
    .replace(/(?<=[\w.+-])@(?=\w)/gu, '\\@');
  return before === '' || before.endsWith('\n') ? escapedStart(escaped) : escaped;
}

/** What begins a list, a heading, a quotation, a box or a line below a heading does so only at the start. */
function escapedStart(text: string): string {
  return text.replace(/^(\s*)([#>+=|-]|:::)/u, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2');
}
