import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { escapeHtml } from './html.ts';
import { instructionsBlock, qtiIdentifier, qtiNamespace } from './qti-item.ts';
import { block, element, xmlFile } from './xml.ts';

/** A question in the package. */
export interface PackagedItem {
  readonly id: string;
  readonly xml: string;
  readonly tags: readonly string[];
}

/** The questions of a set, with the names of chapter and set. */
export interface PackagedSet {
  /** Id of the chapter, and its name. */
  readonly chapter: string;
  readonly chapterTitle: string;
  readonly title: string;
  /** HTML; empty for nothing. */
  readonly instructions: string;
  readonly items: readonly PackagedItem[];
}

/**
 * A content package (IMS Content Packaging 1.1.4, as QTI 2.1 profiles it): the manifest, a test with a section for each
 * set, and a file for each item. The time in it is fixed and built from local parts, as zip stores it, so that the same
 * questions give the same bytes in every time zone.
 */
export function packageFiles(title: string, sets: readonly PackagedSet[]): Readonly<Record<string, string>> {
  const items = sets.flatMap((set) => set.items);
  return {
    'imsmanifest.xml': manifest(title, items),
    'test.xml': assessmentTest(title, sets),
    ...Object.fromEntries(items.map(({ id, xml }) => [itemPath(id), xml])),
  };
}

/** The files as one. */
export function zipPackage(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files)) entries[path] = [strToU8(text), { level: 9 }];
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function itemPath(id: string): string {
  return `items/${id}.xml`;
}

function manifest(title: string, items: readonly PackagedItem[]): string {
  const test = block(
    'resource',
    { identifier: 'test', type: 'imsqti_test_xmlv2p1', href: 'test.xml' },
    element('file', { href: 'test.xml' }),
    ...items.map(({ id }) => element('dependency', { identifierref: qtiIdentifier(id) })),
  );
  const resources = items.map(({ id, tags }) =>
    block(
      'resource',
      { identifier: qtiIdentifier(id), type: 'imsqti_item_xmlv2p1', href: itemPath(id) },
      element('metadata', {}, keywords(id, tags)),
      element('file', { href: itemPath(id) }),
    ),
  );
  const root = block(
    'manifest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_v1p2',
      identifier: 'manifest',
    },
    block(
      'metadata',
      {},
      element('schema', {}, 'QTIv2.1 Package'),
      element('schemaversion', {}, '1.0.0'),
      element('imsmd:lom', {}, element('imsmd:general', {}, element('imsmd:title', {}, langstring(title)))),
    ),
    element('organizations', {}),
    block('resources', {}, ...(items.length === 0 ? [] : [test]), ...resources),
  );
  return xmlFile(root);
}

function keywords(id: string, tags: readonly string[]): string {
  const general = [
    element('imsmd:title', {}, langstring(id)),
    ...tags.map((tag) => element('imsmd:keyword', {}, langstring(tag))),
  ];
  return element('imsmd:lom', {}, element('imsmd:general', {}, ...general));
}

function langstring(text: string): string {
  return element('imsmd:langstring', { 'xml:lang': 'x-none' }, escapeHtml(text));
}

/** All questions in the order of the book: one part, a section for each chapter, and in it one for each set. */
function assessmentTest(title: string, sets: readonly PackagedSet[]): string {
  const chapters = [...new Set(sets.map(({ chapter }) => chapter))];
  const sections = chapters.map((chapter, index) => {
    const own = sets.filter((set) => set.chapter === chapter);
    const inside = own.map((set, at) => section(`section-${index + 1}-${at + 1}`, set));
    return block(
      'assessmentSection',
      { identifier: `section-${index + 1}`, title: own[0]?.chapterTitle, visible: 'true' },
      ...inside,
    );
  });
  const root = block(
    'assessmentTest',
    { xmlns: qtiNamespace, identifier: 'test', title },
    block(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
      element('defaultValue', {}, element('value', {}, '0')),
    ),
    block(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
      ...sections,
    ),
    block(
      'outcomeProcessing',
      {},
      element(
        'setOutcomeValue',
        { identifier: 'SCORE' },
        element('sum', {}, element('testVariables', { variableIdentifier: 'SCORE' })),
      ),
    ),
  );
  return xmlFile(root);
}

function section(identifier: string, { title, instructions, items }: PackagedSet): string {
  return block(
    'assessmentSection',
    { identifier, title, visible: 'true' },
    instructionsBlock(instructions),
    ...items.map(({ id }) =>
      element('assessmentItemRef', { identifier: qtiIdentifier(id), href: itemPath(id) }),
    ),
  );
}
