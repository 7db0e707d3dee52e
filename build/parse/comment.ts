/** What an HTML node of the Markdown tree turns out to be. */
export type Comment =
  | { readonly type: 'comment' }
  | { readonly type: 'annotation'; readonly name: string; readonly value: string }
  /** The comment has no end, so the rest of the file would be lost in it. */
  | { readonly type: 'unclosed' }
  /** A comment with text after it on its line, which Markdown makes part of the HTML. */
  | { readonly type: 'with-text'; readonly text: string }
  | { readonly type: 'html' };

/** Reads one HTML node: `<!-- words -->`, `<!-- @name: value -->`, or something that is no comment. */
export function readComment(html: string): Comment {
  const value = html.trim();
  if (!value.startsWith('<!--')) return { type: 'html' };
  const end = value.indexOf('-->', 4);
  if (end === -1) return { type: 'unclosed' };
  const after = value.slice(end + 3).trim();
  if (after !== '') return { type: 'with-text', text: after };
  const inside = value.slice(4, end).trim().normalize('NFC');
  const annotation = /^@([\p{L}\p{N}_-]+)\s*[:：]?\s*([^]*)$/u.exec(inside);
  if (annotation === null) return { type: 'comment' };
  return {
    type: 'annotation',
    name: annotation[1] ?? '',
    value: (annotation[2] ?? '').replace(/\s+/gu, ' ').trim(),
  };
}
