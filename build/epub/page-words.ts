import type { ElementContent } from 'hast';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import { pageRange, pageRanges } from '../text/page-ranges.ts';
import type { PageWords } from './clean.ts';
import { element, text } from './element.ts';
import { pageBreakId } from './element-id.ts';

/**
 * What stands for the page numbers of print, in words of a language. `labels` are the printed pages of element ids,
 * `marked` the pages whose start is marked; a range of pages is one link, to where the first begins, and is read out as one (`49から51`).
 */
export function pageWords(
  labels: ReadonlyMap<string, string>,
  marked: ReadonlySet<string>,
  language: Language,
  t: Translate,
): PageWords {
  return {
    reference(id) {
      const page = labels.get(id);
      return page === undefined
        ? t(language, 'epub:place-reference')
        : t(language, 'epub:page-reference', { page });
    },
    links(ids) {
      const links = pageRanges(ids, (id) => labels.get(id)).map(({ first, last, id }) =>
        element(
          'a',
          {
            href: `#${marked.has(first) ? pageBreakId(first) : id}`,
            ...(first === last ? {} : { ariaLabel: t(language, 'epub:page-range', { first, last }) }),
          },
          [pageRange(first, last)],
        ),
      );
      if (links.length === 0) return [];
      const [before = '', after = ''] = t(language, 'epub:page-links', { pages: '\u0000' }).split('\u0000');
      const list = links.flatMap((link, index): ElementContent[] =>
        index === 0 ? [link] : [text(', '), link],
      );
      return [text(before), element('span', { className: ['index-pages'] }, list), text(after)];
    },
  };
}
