import type { ElementContent } from 'hast';
import type { Language } from '../model/place.ts';
import { toXhtml } from './xhtml.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute, escapeText } from './xml.ts';

/**
 * An XHTML content document (EPUB 3.3, 6.1) with the root that every file of the book has: its language twice, the
 * namespace of `epub:type`, one style sheet. `class="hltr"` says horizontal, as Japanese publishers mark it.
 */
export function xhtmlDocument(
  title: string,
  language: Language,
  stylesheet: string,
  body: readonly ElementContent[],
  onIllegal: OnIllegal,
  bodyClass?: string,
): string {
  const tag = escapeAttribute(language, onIllegal);
  const className = bodyClass === undefined ? '' : ` class="${bodyClass}"`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' +
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ' +
    `lang="${tag}" xml:lang="${tag}" class="hltr">\n<head>\n<meta charset="UTF-8"/>\n` +
    `<title>${escapeText(title, onIllegal)}</title>\n` +
    `<link rel="stylesheet" type="text/css" href="${escapeAttribute(stylesheet, onIllegal)}"/>\n` +
    `</head>\n<body${className}>\n${toXhtml(body, onIllegal)}\n</body>\n</html>\n`
  );
}
