import type { Block } from '../model/parsed.ts';
import { fullPairs, where, type Check, type FullPair } from './check.ts';
import { proseOf } from './prose.ts';

/** Shorter texts mean different things in different places (はい。, ある). */
const shortest = 8;
/** More places of one rendering than this are not listed. */
const mostPlaces = 4;

/** Blocks that are equal in the source and differ in the translation: one message for each text, with all places. */
export const differingRenderings: Check = {
  ids: ['differing-headings', 'differing-renderings'],
  run(book, report) {
    for (const group of groupsOf(fullPairs(book))) {
      const renderings = grouped(group, ({ target }) => evenText(proseOf(target)));
      const [first, second] = [...renderings.values()].map(([pair]) => pair);
      if (first === undefined || second === undefined) continue;
      const text = proseOf(first.source).trim();
      const values = {
        source: [...text].slice(0, 24).join(''),
        count: renderings.size,
        renderings: [...renderings.values()].map(shownRendering).join(' / '),
      };
      const others = group.filter((pair) => pair !== second).map(({ to }) => to.place);
      const rule = isTitle(first.from) ? 'differing-headings' : 'differing-renderings';
      report(rule, second.to.place, values, others);
    }
  },
};

function groupsOf(pairs: readonly FullPair[]): Iterable<readonly FullPair[]> {
  const compared = pairs.filter(({ source, target, from }) => {
    const single = source.length === 1 && target.length === 1;
    const text = proseOf([from]).trim();
    return single && text !== '' && (isTitle(from) || (isText(from) && text.length >= shortest));
  });
  const groups = grouped(
    compared,
    ({ from }) => `${isTitle(from) ? from.kind : 'text'} ${evenText(proseOf([from]))}`,
  );
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Headings, captions, heads of tables, titles of boxes. */
function isTitle({ kind, role, cell }: Block): boolean {
  if (role === 'source-note' || role === 'credit') return false;
  return kind === 'heading' || kind === 'caption' || cell?.row === 0 || role === 'box-title';
}

function isText({ kind, image }: Block): boolean {
  return image === undefined && (kind === 'paragraph' || kind === 'listItem' || kind === 'tableCell');
}

/** Capitals, spaces and stops at the end make no other rendering. */
function evenText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.。:]$/u, '');
}

function shownRendering(pairs: readonly FullPair[]): string {
  const [first] = pairs;
  const text = [...(first === undefined ? '' : proseOf(first.target).trim())];
  const excerpt = text.length > 40 ? `${text.slice(0, 40).join('')}…` : text.join('');
  const places = pairs.slice(0, mostPlaces).map(({ to }) => where(to));
  return `“${excerpt}” (${places.join(', ')}${pairs.length > mostPlaces ? ' …' : ''})`;
}

function grouped(
  pairs: readonly FullPair[],
  keyOf: (pair: FullPair) => string,
): ReadonlyMap<string, readonly FullPair[]> {
  const groups = new Map<string, FullPair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return groups;
}
