import type { Element } from 'hast';
import type { SectionRole } from '../model/rendered.ts';
import { altered, element, text } from './element.ts';
import type { Profile } from './profile.ts';

/**
 * The guide of Japanese e-book publishers (電書協 EPUB 3 制作ガイド 1.1.3): its version in the metadata, a class of the
 * body for each kind of page, and everything in one `div.main`. Folders and names follow it in every EPUB.
 */
export const ebpajProfile: Profile = {
  prefix: 'ebpaj: http://www.ebpaj.jp/',
  metadata: [
    ['ebpaj:guide-version', '1.1.3'],
    ['rendition:layout', 'reflowable'],
  ],
  bodyClass: ({ section }) => bodyClasses[section.role] ?? 'p-text',
  body: (section) => element('div', { className: ['main'] }, [text('\n'), withoutMain(section), text('\n')]),
};

const bodyClasses: Readonly<Partial<Record<SectionRole, string>>> = {
  cover: 'p-cover',
  titlepage: 'p-titlepage',
  disclaimer: 'p-caution',
  toc: 'p-toc',
  colophon: 'p-colophon',
};

/** The class stands on one element only. */
function withoutMain(section: Element): Element {
  const { className } = section.properties;
  return Array.isArray(className)
    ? altered(section, { properties: { className: className.filter((name) => name !== 'main') } })
    : section;
}
