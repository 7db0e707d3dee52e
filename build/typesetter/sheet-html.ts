import type { PageGeometry, PageSection } from '../model/ports.ts';
import { liesOn } from './sheet-geometry.ts';

/** What stands on a finished page: HTML of the type area and of the two margin boxes. */
export interface PageContent {
  readonly area: string;
  readonly head: string;
  readonly folio: string;
}

/**
 * Gives one finished page as one lean box, in place of the sixty elements Paged.js has for it: on a book of 800 pages
 * that halves the time of printing. Margins are hidden from the tags of the PDF, as they are no part of the text.
 */
export function sheetHtml(section: PageSection, content: PageContent, geometry: PageGeometry): string {
  const lies = `lies-${liesOn(section.side, geometry.binding)}`;
  const classes = ['sheet', section.side, lies, section.className].filter((name) => name !== '').join(' ');
  return [
    `<section class="${escapeAttribute(classes)}" id="${escapeAttribute(`sheet-${section.id}`)}"`,
    ` data-page="${escapeAttribute(section.label)}">`,
    content.head === '' ? '' : `<header class="sheet-head" aria-hidden="true">${content.head}</header>`,
    `<div class="sheet-area">${content.area}</div>`,
    content.folio === '' ? '' : `<footer class="sheet-folio" aria-hidden="true">${content.folio}</footer>`,
    geometry.marks === 'crop' ? cropMarks : '',
    '</section>',
  ].join('');
}

const cropMarks = ['top left', 'top right', 'bottom left', 'bottom right']
  .map((corner) => `<div class="crop-mark ${corner}" aria-hidden="true"></div>`)
  .join('');

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
