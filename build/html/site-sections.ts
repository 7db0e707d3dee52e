import type { EpubInput } from '../epub/input.ts';
import type { Section } from '../model/rendered.ts';

/**
 * The same book without what its first page says already: cover and half title, which repeat the title page, and the
 * contents on paper, which `index.html` has for the whole site. Printed pages that begin there go with them.
 */
export function withoutPaperFront(input: EpubInput): EpubInput {
  const sections = input.rendered.sections.filter((section) => !isPaperFront(section));
  const rows = new Set(sections.flatMap((section) => section.rows.map(({ id }) => id)));
  const gone = new Set(
    input.rendered.sections
      .filter(isPaperFront)
      .flatMap((section) => section.rows.map(({ id }) => id))
      .filter((id) => !rows.has(id)),
  );
  return {
    ...input,
    rendered: { ...input.rendered, sections },
    pageStarts: input.pageStarts.filter(({ row }) => !gone.has(row)),
  };
}

function isPaperFront({ id, role }: Section): boolean {
  return role === 'cover' || role === 'halftitle' || (role === 'toc' && id === 'book/toc');
}
