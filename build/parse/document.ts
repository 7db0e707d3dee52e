import type { Report } from '../model/message.ts';
import type { ParsedDocument } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { reportDangling } from './annotations.ts';
import { walkFlow } from './flow.ts';
import { reportUnusedFootnotes } from './footnote.ts';
import { nestingLimit } from './inline/context.ts';
import { parseMarkdown } from './markdown.ts';
import { nestsTooDeeply } from './nesting.ts';
import { startWalk } from './walk.ts';

/**
 * Reads one Markdown file of the book into its leaf blocks, in document order. Never fails: what is wrong is reported
 * at its line and column, and the rest is read on. Text is NFC; places point into the file as it stands.
 */
export function parseDocument(file: TextFile, language: Language, report: Report): ParsedDocument {
  const deep = nestsTooDeeply(file.text);
  const root = deep === undefined ? parseMarkdown(file.text) : undefined;
  if (root === undefined) {
    const line = file.text.slice(0, deep ?? 0).split('\n').length;
    report('nested-too-deeply', { file: file.file, line, column: 1 }, { limit: nestingLimit });
    return { file: file.file, language, blocks: [] };
  }
  // Markdown would make a rule and a heading of it.
  if (/^---[ \t]*\n[\w-]+:(?:\s|$)/u.test(file.text))
    report('front-matter', { file: file.file, line: 1, column: 1 });
  const walk = startWalk(file, language, root, report);
  walkFlow(root.children, { path: [], annotations: {}, depth: 0, lead: undefined }, walk);
  reportDangling(walk);
  reportUnusedFootnotes(walk);
  return { file: file.file, language, blocks: walk.blocks };
}
