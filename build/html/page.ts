import type { Element } from 'hast';
import type { Language } from '../model/place.ts';
import { toHtml } from '../epub/xhtml.ts';
import type { OnIllegal } from '../epub/xml.ts';
import { escapeAttribute, escapeText } from '../epub/xml.ts';

/** What one page of the site is made of. */
export interface SitePage {
  readonly title: string;
  readonly language: Language;
  readonly stylesheet: string;
  /** The way past everything else to the text; then what stands above, the text, and what stands below. */
  readonly skip: Element;
  readonly head: Element;
  readonly main: Element;
  readonly foot: readonly Element[];
}

/**
 * Nothing but the site's own files, and no script at all (Content Security Policy 3). `file:` is for pages opened from a
 * disk, where `'self'` is not the same in all browsers; widths of columns are attributes.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self' file:",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' file:",
  "font-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const viewport = 'width=device-width, initial-scale=1';

/** What stands in the head of every page besides its title. */
export const headWords: readonly string[] = [policy, viewport];

/** A page in the HTML syntax, with one `main` and the landmarks around it. */
export function htmlPage(page: SitePage, onIllegal: OnIllegal): string {
  const { title, language, stylesheet, skip, head, main, foot } = page;
  const quoted = (value: string) => `"${escapeAttribute(value, onIllegal)}"`;
  return (
    `<!DOCTYPE html>\n<html lang=${quoted(language)}>\n<head>\n<meta charset="UTF-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content=${quoted(policy)}>\n` +
    `<meta name="viewport" content="${viewport}">\n` +
    '<meta name="color-scheme" content="light dark">\n' +
    '<meta name="referrer" content="no-referrer">\n' +
    `<title>${escapeText(title, onIllegal)}</title>\n` +
    `<link rel="stylesheet" href=${quoted(stylesheet)}>\n</head>\n<body>\n` +
    `${[skip, head, main, ...foot].map((part) => toHtml([part], onIllegal)).join('\n')}\n</body>\n</html>\n`
  );
}
