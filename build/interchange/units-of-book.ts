import type { BlockPair } from '../model/aligned.ts';
import type { Book } from '../model/book.ts';
import type { Block } from '../model/parsed.ts';
import { withoutCellEscapes } from './cell-bars.ts';
import { foldLines } from './fold.ts';
import { hashOf } from './hash.ts';
import type { TranslationUnit, UnitPart, UnitSide } from './unit.ts';
import { contextOf, readWords } from './words-reader.ts';
import type { ParseMarkdown, WordsContext } from './words-reader.ts';

/** Ids of pairs whose source has changed since the translation was accepted, with the source of then where it is known. */
export type StalePairs = ReadonlyMap<string, { readonly previous: string | undefined }>;

/** Texts of the book's files by name, as the parser saw them. */
export type FileTexts = ReadonlyMap<string, string>;

/**
 * Every pair of a book that has words to translate, in reading order. Code, rules and empty cells have none, and what
 * the translation has of its own is not the translator's to change.
 */
export function unitsOfBook(
  book: Pick<Book, 'chapters'>,
  texts: FileTexts,
  stale: StalePairs,
  parse: ParseMarkdown,
): readonly TranslationUnit[] {
  return book.chapters.flatMap(({ id: chapter, aligned }) => {
    const sides = sideReader(aligned.pairs, texts, parse);
    const trail: string[] = [];
    return aligned.pairs.flatMap((pair): readonly TranslationUnit[] => {
      const under = trail.filter((title) => title !== undefined);
      follow(trail, pair);
      const source = sides(pair.source);
      if (pair.state === 'extra' || pair.state === 'orphan' || source === undefined) return [];
      if (source.markdown === '') return [];
      return [
        {
          id: pair.id,
          chapter,
          kind: pair.kind,
          trail: under,
          omitted: pair.state === 'omitted' ? (pair.source[0]?.annotations.omit ?? '') : undefined,
          source,
          target: sides(pair.target),
          beads: pair.beads,
          pair,
          stale: stale.get(pair.id),
        },
      ];
    });
  });
}

/** Keeps the list of the headings above the next block. */
function follow(trail: string[], { kind, source }: BlockPair): void {
  const [block] = source;
  if (kind !== 'heading' || block?.depth === undefined || block.path.length > 0) return;
  trail.length = Math.min(trail.length, block.depth - 1);
  trail[block.depth - 1] = block.text;
}

/** Reads sides of pairs; what each file defines is looked for once. */
function sideReader(
  pairs: readonly BlockPair[],
  texts: FileTexts,
  parse: ParseMarkdown,
): (blocks: readonly Block[]) => UnitSide | undefined {
  const contexts = new Map<string, WordsContext>();
  const contextIn = (file: string, text: string): WordsContext => {
    const known = contexts.get(file);
    if (known !== undefined) return known;
    const blocks = pairs.flatMap(({ source, target }) => [...source, ...target]);
    const made = contextOf(
      text,
      blocks.filter(({ place }) => place.file === file),
    );
    contexts.set(file, made);
    return made;
  };
  return (blocks) => {
    const [first] = blocks;
    const text = texts.get(first?.place.file ?? '');
    if (first === undefined || text === undefined || blocks.some(({ written }) => written === undefined))
      return undefined;
    const context = contextIn(first.place.file, text);
    const parts = blocks.map((block) => partOf(block, text, context, parse));
    const markdown = parts.map((part) => part.markdown).join('\n\n');
    return { markdown, hash: hashOf(markdown), place: first.place, parts };
  };
}

function partOf(block: Block, text: string, context: WordsContext, parse: ParseMarkdown): UnitPart {
  const markdown = markdownOf(block, text);
  const lead = block.kind === 'listItem' ? 'item' : 'none';
  const { blocks, content } = readWords(markdown, block.written?.form ?? 'flow', lead, context, parse);
  return {
    block,
    markdown,
    content: blocks.length === 1 && blocks[0]?.text === block.text ? content : undefined,
  };
}

/** The words of a block as Markdown, on as few lines as they can have. */
export function markdownOf({ written }: Block, text: string): string {
  if (written === undefined) return '';
  if (written.markdown !== undefined) return foldLines(written.markdown);
  const folded = foldLines(text.slice(written.start, written.end));
  return written.form === 'cell' ? withoutCellEscapes(folded) : folded;
}
