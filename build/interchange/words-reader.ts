import type { PhrasingContent } from 'mdast';
import type { Message, Report } from '../model/message.ts';
import type { Block, ParsedDocument, Written } from '../model/parsed.ts';

/** The parser of the book, which this folder does not know. */
export type ParseMarkdown = (text: string, report: Report) => ParsedDocument;

/** What one block of new words turns out to be. */
export interface ReadWords {
  /** The blocks it makes; exactly one where all is well. */
  readonly blocks: readonly Block[];
  /** Content of the first, with positions that count in the Markdown given. */
  readonly content: readonly PhrasingContent[];
  readonly faults: readonly Message[];
}

/** What a file defines and words refer to: labels of notes, and lines that define links. */
export interface WordsContext {
  readonly notes: ReadonlySet<string>;
  readonly links: readonly { readonly label: string; readonly line: string }[];
}

/** What can be referred to in a file, by its text and its blocks. */
export function contextOf(text: string, blocks: readonly Block[]): WordsContext {
  const notes = blocks.flatMap(({ path }) =>
    path.flatMap((container) => (container.type === 'footnote' ? [container.label] : [])),
  );
  const links = Array.from(
    text.matchAll(/^ {0,3}\[([^\]^\n][^\]\n]*)\]:[^\n]*$/gmu),
    ([line, label = '']) => ({
      line: line.trim(),
      label,
    }),
  );
  return { notes: new Set(notes), links };
}

/**
 * Reads the words of one block by themselves, in the form in which it is written: what would begin a heading in a
 * paragraph does not in a heading. An id at the end belongs to the block and not to its words, so one in them is a fault.
 */
export function readWords(
  markdown: string,
  form: Written['form'],
  lead: 'item' | 'none',
  context: WordsContext,
  parse: ParseMarkdown,
): ReadWords {
  const before = form === 'flow' ? (lead === 'item' ? '- ' : '') : '# ';
  const notes = context.notes.size === 0 ? [] : calledNotes(markdown, context.notes);
  const links = context.links.filter(({ label }) =>
    markdown.toLowerCase().includes(`[${label.toLowerCase()}]`),
  );
  const definitions = [...notes.map((label) => `[^${label}]: ${label}`), ...links.map(({ line }) => line)];
  const text = `${before}${markdown} {#${ownId}}\n\n${definitions.join('\n\n')}\n`;
  const faults: Message[] = [];
  const { blocks } = parse(text, (ruleId, place, values = {}, related = []) => {
    if (!ofTheFrame.has(ruleId)) faults.push({ ruleId, place, values, related });
  });
  const own = blocks.filter(({ path }) => path[0]?.type !== 'footnote');
  return { blocks: own, content: shifted(own[0]?.content ?? [], before.length), faults };
}

const ownId = 'taiyaku-words';

/** What only says that the words were taken out of their file. */
const ofTheFrame: ReadonlySet<string> = new Set(['unused-footnote']);

function calledNotes(markdown: string, known: ReadonlySet<string>): readonly string[] {
  const called = Array.from(markdown.matchAll(/\[\^([^\]\s]+)\]/gu), ([, label = '']) => label);
  const isKnown = (label: string): boolean =>
    known.has(label.normalize('NFC')) || known.has(label.normalize('NFC').toLowerCase());
  return [...new Set(called)].filter(isKnown);
}

/** The same nodes with positions that begin so many characters earlier. */
function shifted(content: readonly PhrasingContent[], by: number): readonly PhrasingContent[] {
  if (by === 0) return content;
  return content.map((node) => {
    const { position } = node;
    const moved =
      position === undefined
        ? node
        : {
            ...node,
            position: {
              start: { ...position.start, offset: (position.start.offset ?? 0) - by },
              end: { ...position.end, offset: (position.end.offset ?? 0) - by },
            },
          };
    // A node with its children replaced by nodes of the same kinds is a node of its own kind.
    return 'children' in moved
      ? ({ ...moved, children: shifted(moved.children, by) } as PhrasingContent)
      : moved;
  });
}
