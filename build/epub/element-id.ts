import { elementId } from '../tree/element-id.ts';

/** The id of the marker where a printed page starts: `pg-37`. */
export function pageBreakId(label: string): string {
  return `pg-${spelled(label)}`;
}

/** The id of the empty anchor that cross references to a block lead to; no block's own id begins so. */
export function anchorId(id: string): string {
  return `to_${id}`;
}

/**
 * An id as it may stand in an XHTML content document: an XML name without colons, which is what EPUBCheck wants of
 * `id`. Ids that are such names stay; others are made into one as every output does.
 */
export function xmlId(id: string): string {
  return xmlName.test(id) ? id : spelled(elementId(id));
}

// NameStartChar and NameChar of XML 1.0 §2.3, as far as letters, digits and marks go.
const xmlName = /^[\p{L}_][\p{L}\p{Mn}\p{Mc}\p{Nd}_.-]*$/u;

function spelled(id: string): string {
  return id.replace(/[^A-Za-z0-9_.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
