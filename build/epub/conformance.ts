import type { ConformanceClaim } from '../model/config.ts';
import type { Write } from './metadata-writer.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute } from './xml.ts';

/**
 * The claim that a publication meets EPUB Accessibility 1.1, in the words of its section 4.3.1, with who made it, by what
 * right, and where the review can be read (4.3.2). Nothing where no person claims it.
 */
export function conformanceMetadata(
  claim: ConformanceClaim | undefined,
  write: Write,
  onIllegal: OnIllegal,
): readonly string[] {
  if (claim === undefined) return [];
  const { level, certifiedBy, credential = '', report } = claim;
  const words = `EPUB Accessibility 1.1 - WCAG 2.1 Level ${level}`;
  return [
    write('meta', { id: 'conformance', property: 'dcterms:conformsTo' }, words),
    write('meta', { id: 'certifier', refines: '#conformance', property: 'a11y:certifiedBy' }, certifiedBy),
    write('meta', { refines: '#certifier', property: 'a11y:certifierCredential' }, credential),
    report === undefined
      ? ''
      : `<link rel="a11y:certifierReport" refines="#certifier" href="${escapeAttribute(report, onIllegal)}"/>`,
  ];
}
