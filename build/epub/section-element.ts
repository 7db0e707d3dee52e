import type { Element, ElementContent, Properties } from 'hast';
import type { Section, SectionRole } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { element, text } from './element.ts';
import { treeElements } from './group-element.ts';
import { groupRows } from './groups.ts';
import type { BackLinkWords } from './notes.ts';
import { noteCalls, noteElements, withNoteCalls } from './notes.ts';
import type { RowContext } from './row-element.ts';

/** A section of the book as one element: its rows in reading order, then its notes. Links are still as in print. */
export function sectionElement(section: Section, context: RowContext, words: BackLinkWords): Element {
  const rows = treeElements(groupRows(section.rows), context).map(withNoteCalls);
  const notes = noteElements(section.notes, noteCalls(rows), context, words).map(withNoteCalls);
  return wrapped(section, [...rows, ...notes], context);
}

/** The section's own id stands only where something leads to it: chapters and questions may share a name. */
function wrapped(section: Section, content: readonly ElementContent[], { linked }: RowContext): Element {
  const id = elementId(section.id);
  const properties = {
    className: ['main', section.role],
    ...(linked.has(id) ? { id } : {}),
    ...roles[section.role],
  };
  return element('section', properties, [text('\n'), ...content]);
}

/** DPUB-ARIA 1.1 roles where a `section` may have them, and the terms of EPUB 3 Structural Semantics. */
const roles: Readonly<Record<SectionRole, Properties>> = {
  cover: { epubType: 'cover' },
  halftitle: { epubType: 'halftitlepage' },
  titlepage: { epubType: 'titlepage' },
  disclaimer: { epubType: 'copyright-page' },
  toc: { epubType: 'frontmatter' },
  preface: { role: 'doc-preface', epubType: 'preface' },
  chapter: { role: 'doc-chapter', epubType: 'chapter' },
  worksheet: { epubType: 'assessment' },
  appendix: { role: 'doc-appendix', epubType: 'appendix' },
  answers: { role: 'doc-appendix', epubType: 'appendix' },
  glossary: { role: 'doc-glossary', epubType: 'glossary' },
  index: { role: 'doc-index', epubType: 'index' },
  bibliography: { role: 'doc-bibliography', epubType: 'bibliography' },
  colophon: { role: 'doc-colophon', epubType: 'colophon' },
};
