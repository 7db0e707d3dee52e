import type { Message, Report } from '../model/message.ts';
import type { ParsedDocument } from '../model/parsed.ts';
import type { Language } from '../model/place.ts';
import { forgetful } from '../forgetful.ts';
import type { Memo } from '../model/ports.ts';
import type { ChapterFiles, Project, TextFile } from '../model/project.ts';
import { retold } from './retold.ts';
import { parseDocument } from '../parse/document.ts';

/** One chapter and its translations, parsed. */
export interface ChapterDocuments {
  readonly id: string;
  readonly source: ParsedDocument;
  readonly targets: ReadonlyMap<Language, ParsedDocument>;
  /** Files in which a fault has moved all that follows it out of its place, e.g. a box that is never closed. */
  readonly torn: ReadonlySet<string>;
}

/**
 * Parses every file of the book. A file that holds nothing to print (white space, comments) is reported and counts as
 * not there: each of its blocks as a fault of its own would only hide the one that matters.
 */
export function parseChapters(
  project: Project,
  report: Report,
  memo: Memo = forgetful,
): readonly ChapterDocuments[] {
  const { source: language } = project.config;
  return project.chapters.flatMap((chapter) => {
    const source = parseWhole(chapter.source, language, memo, report);
    const targets = [...chapter.targets].map(
      ([tag, file]) => [tag, parseWhole(file, tag, memo, report, chapter)] as const,
    );
    reportUnused(
      source,
      targets.map(([, target]) => target),
      report,
    );
    for (const [, target] of targets) reportUnused(target, [source], report);
    if (source === undefined) return [];
    const parsed = targets.flatMap(([tag, target]) => (target === undefined ? [] : [[tag, target] as const]));
    const files = [source, ...parsed.map(([, target]) => target)];
    return [
      {
        id: chapter.id,
        source: source.document,
        targets: new Map(parsed.map(([tag, { document }]) => [tag, document])),
        torn: new Set(files.filter(({ torn }) => torn).map(({ document }) => document.file)),
      },
    ];
  });
}

interface Parsed {
  readonly document: ParsedDocument;
  readonly torn: boolean;
  /** Notes that nothing in this file calls. */
  readonly unused: readonly Message[];
}

const unused = 'unused-footnote';

/** Faults after which the rest of a file stands in another container, or not at all. */
const tearing: ReadonlySet<string> = new Set(['unclosed-box', 'unclosed-comment', 'nested-too-deeply']);

function parseWhole(
  file: TextFile,
  language: Language,
  memo: Memo,
  report: Report,
  translated?: ChapterFiles,
): Parsed | undefined {
  const messages: Message[] = [];
  const tell: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  const key = `parsed ${language} ${file.file}\n${file.text}`;
  const document = retold(memo, key, tell, (inner) => parseDocument(file, language, inner));
  const torn = messages.some(({ ruleId }) => tearing.has(ruleId));
  for (const { ruleId, place, values, related } of messages) {
    // Alignment tells of the one, see `reportUnused`; the other may be defined in what a fault has swallowed.
    const later = ruleId === unused || (torn && ruleId === 'undefined-footnote');
    if (!later) report(ruleId, place, values, related);
  }
  if (document.blocks.length > 0) {
    return {
      document,
      torn,
      unused: messages.filter(({ ruleId }) => ruleId === unused),
    };
  }
  // Where a fault has swallowed all blocks, that fault has been told.
  if (messages.length === 0) {
    const related = translated === undefined ? [] : [{ file: translated.source.file, line: 1, column: 1 }];
    report('empty-chapter', { file: file.file, line: 1, column: 1 }, {}, related);
  }
  return undefined;
}

/** A note that only the other side calls has lost its call here, or the whole block: alignment tells that. */
function reportUnused(
  parsed: Parsed | undefined,
  others: readonly (Parsed | undefined)[],
  report: Report,
): void {
  const called = new Set(
    others.flatMap((other) => other?.document.blocks.flatMap(({ calls }) => calls) ?? []),
  );
  for (const { ruleId, place, values, related } of parsed?.unused ?? []) {
    if (!called.has(String(values['label']))) report(ruleId, place, values, related);
  }
}
