import { isCollection, isScalar, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { MessageValues } from '../model/message.ts';
import { colonFault, shortened, textFault, valueStarts } from './text-fault.ts';
import type { SyntaxFault } from './text-fault.ts';

/** Faults after which the parser takes the rest of the file for part of a value. */
const losing: ReadonlySet<string> = new Set([
  'yaml-unclosed-quote',
  'yaml-unclosed-bracket',
  'yaml-comment-in-text',
]);

/**
 * What the parser could not read, as what an author most likely did: text that begins with a mark, a colon or a bracket
 * in text, a quote or bracket left open, a comment that was meant as text. One fault a line: after it the parser
 * stumbles over what follows, and once it has lost the structure of the file nothing more that it says is told.
 */
export function syntaxFaults(document: Document.Parsed, text: string): readonly SyntaxFault[] {
  const ends = nodeEnds(document, text);
  const told = new Set<number>();
  const faults: SyntaxFault[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const at = error.pos[0];
    if (told.has(lineStart(text, at))) continue;
    const lost = error.message.includes('in YAML stream');
    const fault = explain(error, text, ends);
    const isEcho = fault.rule === 'yaml-syntax' && error.code === 'UNEXPECTED_TOKEN' && faults.length > 0;
    if (!isEcho && !told.has(lineStart(text, fault.offset)) && !(lost && faults.length > 0))
      faults.push(fault);
    told.add(lineStart(text, at));
    told.add(lineStart(text, fault.offset));
    if (lost || losing.has(fault.rule)) break;
  }
  return faults;
}

/** Where flow collections and quoted texts begin, by where they end. */
interface NodeEnds {
  readonly flows: ReadonlyMap<number, number>;
  readonly quotes: ReadonlyMap<number, number>;
}

function nodeEnds(document: Document.Parsed, text: string): NodeEnds {
  const flows = new Map<number, number>();
  const quotes = new Map<number, number>();
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [];
      if (start === undefined || end === undefined) return;
      // Of several that end in one place the innermost was left open.
      if (isCollection(node) && node.flow === true && /[[{]/u.test(text[start] ?? '')) flows.set(end, start);
      else if (isScalar(node) && node.type?.startsWith('QUOTE') === true) quotes.set(end, start);
    },
  });
  return { flows, quotes };
}

function explain(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault {
  const [at] = error.pos;
  const fault = (rule: string, offset: number, values: MessageValues = {}) => ({ rule, offset, values });
  const line = text.slice(at, lineEnd(text, at)).trimEnd();
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return fault('yaml-tab', at);
    case 'BAD_DQ_ESCAPE':
      return fault('yaml-unknown-escape', at, { found: line.slice(0, 2) });
    case 'MULTILINE_IMPLICIT_KEY':
      return fault('yaml-key-without-colon', at, { found: shortened(line) });
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BLOCK_IN_FLOW':
      return textFault(text, at, at) ?? generic(error);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return textFault(text, at, at) ?? colonFault(line, at) ?? generic(error);
    case 'BAD_INDENT':
      return (
        unclosedFlow(error, text, ends) ??
        fault('yaml-indentation', at, { found: shortened(line.trimStart()) })
      );
    case 'MISSING_CHAR':
      return missing(error, text, ends, line);
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, text, ends);
    default:
      return generic(error);
  }
}

function missing(error: YAMLError, text: string, ends: NodeEnds, line: string): SyntaxFault {
  const [at] = error.pos;
  const quote = ends.quotes.get(at);
  if (error.message.startsWith('Missing closing') && quote !== undefined)
    return { rule: 'yaml-unclosed-quote', offset: quote, values: { found: text[quote] ?? '"' } };
  if (error.message.startsWith('Implicit'))
    return { rule: 'yaml-key-without-colon', offset: at, values: { found: shortened(line) } };
  if (error.message.startsWith('Sequence item'))
    return { rule: 'yaml-indentation', offset: at, values: { found: shortened(line.trimStart()) } };
  return unclosedFlow(error, text, ends) ?? startingWithMark(text, at) ?? generic(error);
}

function unexpected(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault {
  const [at] = error.pos;
  // A quote that closed only where the next one opens has taken lines for text.
  for (let end = at; end >= 0 && end > at - 3; end -= 1) {
    const quote = ends.quotes.get(end);
    if (quote !== undefined && text.slice(quote, end).includes('\n'))
      return { rule: 'yaml-unclosed-quote', offset: quote, values: { found: text[quote] ?? '"' } };
  }
  return startingWithMark(text, at) ?? generic(error);
}

/** The value on this line, before `at` or there, that begins with a mark or holds a bracket. */
function startingWithMark(text: string, at: number): SyntaxFault | undefined {
  const start = lineStart(text, at);
  for (const column of valueStarts(text.slice(start, at + 1)).toReversed()) {
    const fault = textFault(text, start + column, at);
    // Of `[[` the first is the beginning.
    const doubled = fault?.values['mark'] === text[start + column - 1];
    if (fault !== undefined && !doubled) return fault;
  }
  return undefined;
}

/** A bracket that is never closed, or whose end is lost in what YAML takes for a comment. */
function unclosedFlow(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault | undefined {
  const start = ends.flows.get(error.pos[0]);
  if (start === undefined) return undefined;
  const inside = text
    .slice(start, error.pos[0])
    .replaceAll(/"[^"\n]*"|'[^'\n]*'/gu, (quoted) => ' '.repeat(quoted.length));
  const comment = /[ \t](#[^\n]*)/u.exec(inside);
  const lost = comment?.[1]?.trim();
  if (comment !== null && lost !== undefined)
    return {
      rule: 'yaml-comment-in-text',
      offset: start + comment.index + 1,
      values: { lost: shortened(lost) },
    };
  const found = text[start] ?? '[';
  return {
    rule: 'yaml-unclosed-bracket',
    offset: start,
    values: { found, expected: found === '[' ? ']' : '}' },
  };
}

function generic(error: YAMLError): SyntaxFault {
  return {
    rule: 'yaml-syntax',
    offset: error.pos[0],
    values: { detail: error.message.split('\n', 1)[0] ?? error.code },
  };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
