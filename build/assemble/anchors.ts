import type { BlockPair } from '../model/aligned.ts';
import type { Anchor, Chapter, Numbered } from '../model/book.ts';
import type { Report } from '../model/message.ts';
import { elementId } from '../tree/element-id.ts';
import { containerOf, leadingBlock } from './numbering.ts';

/**
 * Everything a cross reference can lead to. Each anchor is found under `chapter/id`; under the bare `id` too where only
 * one chapter has it. Reports ids that two things share.
 */
export function collectAnchors(chapters: readonly Chapter[], report: Report): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const bare = new Map<string, Anchor | undefined>();
  const add = (chapter: Chapter, id: string, anchor: Anchor, pair: BlockPair | undefined) => {
    const full = `${chapter.id}/${id}`;
    const place = pair === undefined ? undefined : leadingBlock(pair)?.place;
    if (anchors.has(full) && place !== undefined) {
      report('duplicate-book-id', place, { id });
      return;
    }
    anchors.set(full, anchor);
    bare.set(id, bare.has(id) ? undefined : anchor);
  };
  for (const chapter of chapters) {
    for (const [id, anchor, pair] of chapterAnchors(chapter)) {
      add(chapter, id, anchor, pair);
    }
  }
  for (const [id, anchor] of bare) {
    if (anchor !== undefined && !anchors.has(id)) {
      anchors.set(id, anchor);
    }
  }
  return anchors;
}

function* chapterAnchors(chapter: Chapter): Generator<readonly [string, Anchor, BlockPair | undefined]> {
  const at = (kind: Anchor['kind'], id: string, number: string): Anchor => ({
    id: elementId(id),
    kind,
    number,
    chapter: chapter.id,
  });
  const boxes = new Set<number>();
  const sections = sectionNumbers(chapter);
  const floats = floatNumbers(chapter);
  for (const pair of chapter.pairs) {
    const box = containerOf(pair, 'box');
    if (box?.id !== undefined && !boxes.has(box.key)) {
      boxes.add(box.key);
      yield [box.id, at('box', `${chapter.id}/${box.id}`, ''), pair];
    }
    const id = leadingBlock(pair)?.explicitId;
    if (id === undefined) {
      continue;
    }
    const key = floatKey(pair);
    const float = key === undefined ? undefined : floats.get(key);
    if (float !== undefined) {
      yield [id, at(float.kind, pair.id, String(float.number)), pair];
    } else if (pair.kind === 'heading') {
      yield [id, at('heading', pair.id, sections.get(pair.id) ?? ''), pair];
    } else {
      yield [id, at('passage', pair.id, String(chapter.passages.get(pair.id) ?? '')), pair];
    }
  }
  for (const item of (chapter.exercises?.sets ?? []).flatMap((set) => set.items)) {
    yield [
      item.id,
      { id: elementId(`q-${item.id}`), kind: 'question', number: '', chapter: chapter.id },
      undefined,
    ];
  }
}

/** Numbers of the chapter's figures and tables by the key of their container: a caption's id names its float. */
function floatNumbers(chapter: Chapter): ReadonlyMap<number, Numbered> {
  return new Map(
    chapter.pairs.flatMap((pair) => {
      const numbered = chapter.numbered.get(pair.id);
      const key = floatKey(pair);
      return numbered !== undefined && key !== undefined ? [[key, numbered] as const] : [];
    }),
  );
}

function floatKey(pair: BlockPair): number | undefined {
  return (containerOf(pair, 'figure') ?? containerOf(pair, 'table'))?.key;
}

/** Chapter and section numbers as printed: `2` for the title, `2.1`, `2.2` … for level-2 headings. */
export function sectionNumbers(
  chapter: Pick<Chapter, 'number' | 'pairs' | 'title'>,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let section = 0;
  for (const pair of chapter.pairs) {
    if (pair.kind !== 'heading' || (leadingBlock(pair)?.path.length ?? 0) > 0) {
      continue;
    }
    if (pair.id === chapter.title?.id) {
      numbers.set(pair.id, String(chapter.number));
    } else if (leadingBlock(pair)?.depth === 2) {
      section += 1;
      numbers.set(pair.id, `${chapter.number}.${section}`);
    }
  }
  return numbers;
}
