import type { PhrasingContent } from 'mdast';
import { plainText } from '../../tree/plain-text.ts';
import { slicePhrasing } from '../../tree/slice-phrasing.ts';
import type { Stretch } from '../../text/stretch.ts';
import { fieldHtml } from './field.ts';
import { rubyStretches } from './readings.ts';

/**
 * Content as the text of a field in which some words are set off by `mark`. A ruby is never cut: where a word begins or
 * ends inside one, all of it is marked.
 */
export function markedHtml(
  nodes: readonly PhrasingContent[],
  words: readonly Stretch[],
  mark: (html: string) => string,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of widened(nodes, words)) {
    pieces.push(
      fieldHtml(slicePhrasing(nodes, done, start)),
      mark(fieldHtml(slicePhrasing(nodes, start, end))),
    );
    done = end;
  }
  const rest = plainText(nodes).length;
  if (done < rest || pieces.length === 0) pieces.push(fieldHtml(slicePhrasing(nodes, done, rest)));
  return pieces.join('');
}

/** In order, without overlaps, each with the ruby that it cuts. */
function widened(nodes: readonly PhrasingContent[], words: readonly Stretch[]): readonly Stretch[] {
  const ruby = rubyStretches(nodes);
  const wide = words.map(({ start, end }) => {
    const cut = ruby.filter((one) => one.start < end && one.end > start);
    return {
      start: Math.min(start, cut[0]?.start ?? start),
      end: Math.max(end, cut.at(-1)?.end ?? end),
    };
  });
  const joined: Stretch[] = [];
  for (const one of wide.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && one.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else joined.push(one);
  }
  return joined;
}
