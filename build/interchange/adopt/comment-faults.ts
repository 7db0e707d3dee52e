import type { Nodes } from 'mdast';
import type { MessageValues, Report } from '../../model/message.ts';
import type { Block } from '../../model/parsed.ts';
import type { Language, Place } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { readComment } from '../../parse/comment.ts';
import { parseDocument } from '../../parse/document.ts';
import { nestingLimit } from '../../parse/inline/context.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { nestsTooDeeply } from '../../parse/nesting.ts';
import { commentMarkdown, commentUse } from './comment-words.ts';

/**
 * Reports comments whose words would go unseen: within a paragraph, with text on the line on which they end, without an
 * end, or nested beyond all use. Gives how many there are.
 */
export function checkInlineComments({ file, text }: TextFile, report: Report): number {
  const root = nestsTooDeeply(text) === undefined ? parseMarkdown(text) : undefined;
  let faults = 0;
  const fault = (rule: string, place: Place, values: MessageValues = {}): void => {
    report(rule, place, values);
    faults += 1;
  };
  const waiting: { readonly node: Nodes; readonly inText: boolean }[] =
    root === undefined ? [] : [{ node: root, inText: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, inText } = next;
    if (node.type === 'html') {
      const place = {
        file,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      };
      const comment = readComment(node.value);
      if (comment.type === 'unclosed') fault('unclosed-comment', place);
      else if (comment.type === 'with-text')
        fault('text-after-comment', place, { text: comment.text.slice(0, 40) });
      else if (inText && comment.type === 'comment' && isTranslation(node.value))
        fault('import-comment-in-text', place, { text: node.value.slice(0, 40) });
      else if (
        comment.type === 'comment' &&
        nestsTooDeeply(commentMarkdown(insideOf(node.value))) !== undefined
      )
        fault('nested-too-deeply', place, { limit: nestingLimit });
    }
    if (!('children' in node)) continue;
    const within = inText || ['paragraph', 'heading', 'tableCell'].includes(node.type);
    for (const child of node.children) waiting.push({ node: child, inText: within });
  }
  return faults;
}

function isTranslation(html: string): boolean {
  return commentUse(insideOf(html)) === 'translation';
}

function insideOf(html: string): string {
  return html.trim().slice(4, -3);
}

/**
 * Whether the text of the source holds the blocks that the file holds, comments being nothing: a comment may have kept
 * two blocks apart. Where it does not, the first block that has changed is reported.
 */
export function checkSameBlocks(file: TextFile, source: string, language: Language, report: Report): boolean {
  const silent: Report = () => undefined;
  const before = parseDocument(file, language, silent).blocks;
  const after = parseDocument({ file: file.file, text: source }, language, silent).blocks;
  const changed = before.findIndex((block, index) => !isSame(block, after[index]));
  if (changed === -1 && before.length === after.length) return true;
  const place = before[changed]?.place ?? { file: file.file, line: 1, column: 1 };
  report('import-block-changed', place, { text: (before[changed]?.text ?? '').slice(0, 40) });
  return false;
}

function isSame(block: Block, other: Block | undefined): boolean {
  return block.kind === other?.kind && block.text === other.text && block.depth === other.depth;
}
