import { generate, parse, type CssNode, type Declaration, type Rule } from 'css-tree';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { TextFile } from '../model/project.ts';
import { readBytes } from './files.ts';
import { decodeText } from './text.ts';
import { checkDeclaration, type DeclarationContext } from './theme-declaration.ts';
import { isRootRule, pagePart, subjectNames, unsafeParts } from './theme-selector.ts';

export const themeFile = 'manuscript/theme.css';

/** Far above any theme: a quarter of a megabyte. */
const themeLimit = 256 * 1024;
/** Deeper brackets are no style sheet. */
const deepest = 32;

/** Reads and checks the author's style sheet of the page; a book without one has nothing to report. */
export async function readTheme(files: FileSystem, report: Report): Promise<string | undefined> {
  const bytes = await readBytes(files, themeFile, themeLimit, report);
  const text = bytes === undefined ? undefined : decodeText(bytes, themeFile, report);
  return text === undefined ? undefined : checkedTheme({ file: themeFile, text }, report);
}

/**
 * The theme as it is added after all other sheets, without comments; nothing when it has a fault, and each is reported at
 * its place. What a theme may set is a list of what cannot harm (`theme-properties.ts`): rows are measured alone and
 * printed in pieces, so a rule that moves things off their lines, sees neighbours or makes boxes of its own would set
 * pages that were never planned.
 */
export function checkedTheme({ file, text }: TextFile, report: Report): string | undefined {
  let faults = 0;
  const place = (line: number, column: number): Place => ({ file, line, column });
  const tell: Report = (...message) => {
    faults += 1;
    report(...message);
  };
  const deep = tooDeep(text);
  if (deep !== undefined) {
    tell('theme-syntax', place(deep.line, deep.column), { found: 'nesting' });
    return undefined;
  }
  const sheet = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line, column }) => {
      tell('theme-syntax', place(line, column), { found: message });
    },
  });
  const at = (node: CssNode) => place(node.loc?.start.line ?? 1, node.loc?.start.column ?? 1);
  checkNodes(sheet.type === 'StyleSheet' ? sheet.children.toArray() : [], at, tell, '*');
  const css = generate(sheet);
  // Style sheets stand in a page: nothing of one may end the element that it stands in.
  if (css.includes('<')) tell('theme-syntax', place(1, 1), { found: '<' });
  return faults === 0 ? css : undefined;
}

type PlaceOf = (node: CssNode) => Place;

/** `outer` is the part of the page that the rule around them may set; outside all rules `&` is anything. */
function checkNodes(nodes: readonly CssNode[], at: PlaceOf, report: Report, outer: string | undefined): void {
  for (const node of nodes) {
    if (node.type === 'Atrule') checkAtRule(node.name.toLowerCase(), at(node), report);
    else if (node.type === 'Rule') checkRule(node, outer, at, report);
  }
}

function checkAtRule(name: string, place: Place, report: Report): void {
  // The file has been decoded by now.
  if (name === 'charset') return;
  if (name === 'font-face') report('theme-font-face', place);
  else report('theme-at-rule', place, { found: `@${name}` });
}

function checkRule(rule: Rule, outer: string | undefined, at: PlaceOf, report: Report): void {
  for (const { node, written } of unsafeParts(rule)) {
    report('theme-selector', at(node.loc === undefined || node.loc === null ? rule : node), {
      found: written,
    });
  }
  const part = pagePart(rule, outer);
  const context: DeclarationContext = { root: isRootRule(rule), subjects: subjectNames(rule), part };
  const children = rule.block.children.toArray();
  const declarations = children.filter((node): node is Declaration => node.type === 'Declaration');
  for (const declaration of declarations) checkDeclaration(declaration, context, at(declaration), report);
  checkNodes(children, at, report, part);
}

/** Where brackets stand deeper in each other than a parser can safely follow. */
function tooDeep(text: string): { readonly line: number; readonly column: number } | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[([{]|[)\]}]/gu)) {
    depth = /[([{]/u.test(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) {
      const lines = text.slice(0, index).split('\n');
      return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    }
  }
  return undefined;
}
