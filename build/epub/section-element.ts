import type { Element, ElementContent, Properties } from 'hast';
import type { Section, SectionRole } from '../model/rendered.ts';
import { elementId } from '../tree/element-id.ts';
import { xmlId } from './element-id.ts';
import { element, text } from './element.ts';
import { treeElements } from './group-element.ts';
import { glossaryElements } from './glossary-element.ts';
import { groupRows } from './groups.ts';
import { indexElements } from './index-element.ts';
import type { BackLinkWords } from './notes.ts';
import { noteCalls, noteElements, withNoteCalls, withNotePlaces } from './notes.ts';
import { isHeading, type RowContext } from './row-element.ts';
import type { DocumentContent, DocumentPart } from './section-documents.ts';
import { waysElement } from './ways.ts';

/**
 * A document of the book as one element: its rows in reading order, the ways to the documents beside it, then its notes.
 * Links of rows are still as in print.
 */
export function sectionElement(
  content: DocumentContent,
  ways: readonly Element[],
  context: RowContext,
  words: BackLinkWords,
): Element {
  const rows = rowsOf(content, context).map(withNoteCalls);
  const notes = noteElements(content.notes, noteCalls(rows), context, words).map(withNoteCalls);
  const placed = withNotePlaces(rows, notes, context.linked);
  return wrapped(content, [...placed, ...waysElement(ways), ...notes], context);
}

function rowsOf({ section, rows }: DocumentContent, context: RowContext): readonly ElementContent[] {
  switch (section.role) {
    case 'index':
      return indexElements(rows, context);
    case 'glossary':
      return glossaryElements(rows, context);
    default:
      return treeElements(groupRows(rows, context.folds), context);
  }
}

/** The section's own id stands only where something leads to it: chapters and questions may share a name. */
function wrapped(
  { section, part, isFirst }: DocumentContent,
  children: readonly ElementContent[],
  context: RowContext,
): Element {
  const id = elementId(section.id);
  const properties = {
    className: ['main', part?.role ?? section.role],
    ...(isFirst && context.linked.has(id) ? { id } : {}),
    ...(part === undefined ? roles[standing(section)] : partRoles[part.role]),
  };
  const inside = [text('\n'), ...children];
  // An index is a way through the book: of the elements with a role, `nav` alone says so to all software.
  return section.role === 'index'
    ? element('nav', { ...properties, ...nameOf(section, context) }, inside)
    : element('section', properties, inside);
}

/** There may be other ways on a page: each has a name, that of its heading. */
function nameOf({ rows, titles }: Section, { source }: RowContext): Properties {
  const heading = rows.find(isHeading);
  return heading === undefined
    ? { ariaLabel: titles[source] ?? Object.values(titles)[0] }
    : { ariaLabelledBy: [xmlId(elementId(heading.id))] };
}

/** A worksheet whose questions are another document has the text of a chapter on it, and asks nothing itself. */
function standing({ role, parts }: Section): SectionRole {
  return role === 'worksheet' && parts.some((part) => part.role === 'exercises') ? 'chapter' : role;
}

/**
 * DPUB-ARIA 1.1 roles where a `section` may have them, and the terms of EPUB 3 Structural Semantics. There is no role for
 * questions and keys to them: `doc-qna` is an interview, or questions that readers ask.
 */
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
  answers: { role: 'doc-appendix', epubType: 'answers' },
  glossary: { role: 'doc-glossary', epubType: 'glossary' },
  index: { role: 'doc-index', epubType: 'index' },
  bibliography: { role: 'doc-bibliography', epubType: 'bibliography' },
  colophon: { role: 'doc-colophon', epubType: 'colophon' },
};

const partRoles: Readonly<Record<DocumentPart['role'], Properties>> = {
  exercises: { epubType: 'assessment' },
  answers: { epubType: 'answers' },
  translation: {},
};
