import { isCollection, isScalar, visit } from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import { foreignIndentation, lineNumber } from './foreign-indentation.ts';
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
 * stumbles over what follows, and once it has lost the structure of the file nothing more that it says is told. Lines
 * indented by other characters than spaces are told together, and they too end what can be told.
 */
export function syntaxFaults(document: Document.Parsed, text: string): readonly SyntaxFault[] {
  const errors = [...document.errors, ...document.warnings];
  const second = errors.find(({ code }) => code === 'MULTIPLE_DOCS')?.pos[0] ?? text.length;
  const stumbled = errors.map(({ pos }) => pos[0]);
  const indented = foreignIndentation(document, text.slice(0, second), stumbled);
  const [first] = indented;
  const end = first === undefined ? Number.POSITIVE_INFINITY : lineStart(text, first.offset);
  const before = errors.filter(({ pos }) => pos[0] < end);
  return [...parserFaults(before, document, text).filter(({ offset }) => offset < end), ...indented];
}

function parserFaults(
  errors: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
): readonly SyntaxFault[] {
  const ends = nodeEnds(document, text);
  const told = new Set<number>();
  const faults: SyntaxFault[] = [];
  for (const error of errors) {
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

type Explain = (error: YAMLError, text: string, ends: NodeEnds) => SyntaxFault | undefined;

/** Text that begins with a mark where the parser stumbled. */
const marked: Explain = ({ pos: [at] }, text) => textFault(text, at, at);
const keyAlone: Explain = ({ pos: [at] }, text) => ({
  rule: 'yaml-key-without-colon',
  offset: at,
  values: { found: shortened(restOfLine(text, at)) },
});
const directive: Explain = (_error, text) => {
  const offset = /^%/mu.exec(text)?.index;
  return offset === undefined
    ? undefined
    : { rule: 'yaml-directive', offset, values: { found: shortened(restOfLine(text, offset)) } };
};
const tooLarge: Explain = ({ pos: [at] }) => ({ rule: 'yaml-too-large', offset: at, values: {} });
/** What says nothing to an author of text: it is told with the words of the line alone. */
const unexplained: Explain = () => undefined;

/** What each fault of the parser is, in our own words; a code that the library adds does not compile without its line. */
const explanations: Readonly<Record<ErrorCode, Explain>> = {
  ALIAS_PROPS: marked,
  BAD_ALIAS: marked,
  BAD_COLLECTION_TYPE: marked,
  BAD_DIRECTIVE: directive,
  BAD_DQ_ESCAPE: ({ pos: [at] }, text) => ({
    rule: 'yaml-unknown-escape',
    offset: at,
    values: { found: restOfLine(text, at).slice(0, 2) },
  }),
  BAD_INDENT: (error, text, ends) => unclosedFlow(error, text, ends) ?? outOfLine(text, error.pos[0]),
  BAD_PROP_ORDER: marked,
  BAD_SCALAR_START: marked,
  BLOCK_AS_IMPLICIT_KEY: ({ pos: [at] }, text) =>
    textFault(text, at, at) ?? colonFault(restOfLine(text, at), at) ?? deeperLine(text, at),
  BLOCK_IN_FLOW: marked,
  DUPLICATE_KEY: unexplained,
  IMPOSSIBLE: marked,
  KEY_OVER_1024_CHARS: ({ pos: [at] }, text) => ({
    rule: 'yaml-colon-in-text',
    offset: at,
    values: { found: shortened(restOfLine(text, at)) },
  }),
  MISSING_CHAR: missing,
  MULTILINE_IMPLICIT_KEY: keyAlone,
  MULTIPLE_ANCHORS: marked,
  MULTIPLE_DOCS: ({ pos: [at] }, text) => ({
    rule: 'yaml-second-document',
    offset: at,
    values: { found: shortened(restOfLine(text, at)) },
  }),
  MULTIPLE_TAGS: marked,
  NON_STRING_KEY: unexplained,
  RESOURCE_EXHAUSTION: tooLarge,
  TAB_AS_INDENT: ({ pos: [at] }, text) => ({
    rule: 'yaml-tab',
    offset: at,
    values: { lines: lineNumber(text, at) },
  }),
  TAG_RESOLVE_FAILED: marked,
  UNEXPECTED_TOKEN: unexpected,
};

function explain(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault {
  return explanations[error.code](error, text, ends) ?? generic(error, text);
}

/** A line that begins in another column than its neighbours. */
function outOfLine(text: string, at: number): SyntaxFault {
  const found = shortened(restOfLine(text, at).trimStart());
  return { rule: 'yaml-indentation', offset: at, values: { found } };
}

/** After a value on one line, a key that stands further in: YAML takes the two lines for one text. Or a dash does. */
function deeperLine(text: string, at: number): SyntaxFault {
  if (/^\s*-(?:\s|$)/u.test(restOfLine(text, at))) return outOfLine(text, at);
  const next = /\n[^\S\n]*(?=[^\s#][^\n]*:(?:\s|$))/u.exec(text.slice(at));
  return outOfLine(text, next === null ? at : at + next.index + next[0].length);
}

function missing(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault | undefined {
  const [at] = error.pos;
  const quote = ends.quotes.get(at);
  if (error.message.startsWith('Missing closing') && quote !== undefined)
    return { rule: 'yaml-unclosed-quote', offset: quote, values: { found: text[quote] ?? '"' } };
  if (error.message.startsWith('Implicit')) return keyAlone(error, text, ends);
  if (error.message.startsWith('Sequence item')) return outOfLine(text, at);
  if (error.message.startsWith('Block scalars')) return outOfLine(text, at);
  if (error.message.startsWith('Missing directives-end')) return directive(error, text, ends);
  return unclosedFlow(error, text, ends) ?? startingWithMark(text, at);
}

function unexpected(error: YAMLError, text: string, ends: NodeEnds): SyntaxFault | undefined {
  const [at] = error.pos;
  // A quote that closed only where the next one opens has taken lines for text.
  for (let end = at; end >= 0 && end > at - 3; end -= 1) {
    const quote = ends.quotes.get(end);
    if (quote !== undefined && text.slice(quote, end).includes('\n'))
      return { rule: 'yaml-unclosed-quote', offset: quote, values: { found: text[quote] ?? '"' } };
  }
  return startingWithMark(text, at);
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

/** A line that cannot be read, by its words from where the parser stumbled; at its end, by all of them. */
function generic({ pos: [at] }: YAMLError, text: string): SyntaxFault {
  const line = text.slice(lineStart(text, at), lineEnd(text, at)).trim();
  const found = shortened(restOfLine(text, at).trimStart() || line);
  return { rule: 'yaml-syntax', offset: at, values: { found } };
}

function restOfLine(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at)).trimEnd();
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
