import { alignmentJson } from '../../align/json.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { BlockPair } from '../../model/aligned.ts';
import type { Book } from '../../model/book.ts';
import type { Block } from '../../model/parsed.ts';
import type { LoadedProject } from '../../pipeline.ts';
import { openBookFolder } from '../book-folder.ts';
import { UsageFault } from '../faults.ts';
import { readBook } from '../read-book.ts';
import { collectMessages } from '../report.ts';
import { contentCode, tellMessages } from '../tell.ts';
import type { Command } from '../verbs.ts';

/** `align`: which block renders which, and the sentences inside; JSON for programs, a line a pair for people. */
export const align: Command = async ({ operand, options, language }, world) => {
  const folder = await openBookFolder(operand, world);
  const collector = collectMessages();
  const loaded = await readBook(folder, await world.engine(), world, options, collector.report);
  const messages = collector.messages();
  if (loaded !== undefined) {
    const book = bookOf(loaded, options.target);
    world.out.write(
      options.json ? alignmentJson(book.chapters.map(({ aligned }) => aligned)) : alignmentLines(book),
    );
  }
  if (messages.length > 0) tellMessages(messages, createTranslate(), language, world);
  return contentCode(messages, loaded !== undefined);
};

/** The book with the translation asked for, or with the first one. */
function bookOf({ project, books }: LoadedProject, target: string | undefined): Book {
  const book = target === undefined ? [...books.values()][0] : books.get(target);
  if (book !== undefined) return book;
  const known = project.config.targets.join(', ');
  throw new UsageFault('cli:no-such-target', { target: target ?? '', known });
}

function alignmentLines(book: Book): string {
  const lines = book.chapters.flatMap(({ aligned }) => aligned.pairs.map(pairLine));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function pairLine(pair: BlockPair): string {
  const how = pair.state === 'paired' ? pair.matchedBy : pair.state;
  const beads = pair.beads.map(({ source, target }) => `${source.length}–${target.length}`).join(' ');
  return [pair.id, pair.kind, how, `${lineOf(pair.source)} ↔ ${lineOf(pair.target)}`, beads]
    .join('  ')
    .trimEnd();
}

function lineOf(blocks: readonly Block[]): string {
  const place = blocks[0]?.place;
  return place === undefined ? '∅' : `${place.file}:${place.line}`;
}
