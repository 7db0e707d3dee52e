import { find, generate, lexer, type Declaration } from 'css-tree';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { suggestion } from '../yaml/suggest.ts';
import {
  faces,
  freeProperties,
  pageMeasures,
  refusedProperties,
  spaceProperties,
  spacedRows,
  themeProperties,
  wholeRows,
} from './theme-properties.ts';

/** The rule that a declaration stands in. */
export interface DeclarationContext {
  readonly root: boolean;
  /** What each selector ends with: class names, and element names in angle brackets. */
  readonly subjects: readonly (readonly string[])[];
  /** The part of the page itself that the rule may set; `*` for anything. */
  readonly part: string | undefined;
}

/** Reports the first thing for which one declaration of a theme cannot be. */
export function checkDeclaration(
  declaration: Declaration,
  context: DeclarationContext,
  place: Place,
  report: Report,
): void {
  const property = declaration.property.toLowerCase();
  const value = generate(declaration.value).trim();
  const values = { property, found: shortened(value) };
  if (find(declaration.value, (node) => node.type === 'Url') !== null || /\burl\(/iu.test(value)) {
    report('theme-url', place, values);
  } else if (pageMeasures.has(property)) {
    report('theme-measure', place, values);
  } else if (property.startsWith('--')) {
    checkCustomProperty(declaration.property, value, context, place, report);
  } else {
    checkProperty(property, value, Boolean(declaration.important), context, place, report);
  }
}

function checkCustomProperty(
  property: string,
  value: string,
  context: DeclarationContext,
  place: Place,
  report: Report,
): void {
  const kind = Object.hasOwn(themeProperties, property) ? themeProperties[property] : undefined;
  const values = { property, found: shortened(value) };
  if (kind === undefined) {
    report('unknown-theme-property', place, {
      property,
      expected: suggestion(property, Object.keys(themeProperties)),
    });
  } else if (!context.root) {
    report('theme-root-only', place, values);
  } else if (kind === 'lines') {
    if (!isWholeLines(value)) report('theme-off-grid', place, values);
  } else if (kind === 'face') {
    checkFace(property, value, place, report);
  } else if (!matches(kind, value)) {
    report('theme-value', place, values);
  }
}

const syntaxOf = {
  colour: '<color>',
  length: '<length-percentage [0,∞]>',
  number: '<number [0,∞]>',
} as const;

function matches(kind: keyof typeof syntaxOf | 'word', value: string): boolean {
  if (kind === 'word') return /^[a-z][a-z -]*$/iu.test(value);
  // What holds a variable is known only in the browser.
  return value.includes('var(') || lexer.match(syntaxOf[kind], value).error === null;
}

function checkProperty(
  property: string,
  value: string,
  important: boolean,
  context: DeclarationContext,
  place: Place,
  report: Report,
): void {
  const values = { property, found: shortened(value) };
  if (context.part !== undefined && setsLetters(property)) {
    report('theme-page-part', place, { ...values, part: context.part });
  } else if (property === 'font-family') checkFace(property, value, place, report);
  else if (property === 'line-height') checkLineHeight(value, values, place, report);
  else if (property === 'text-wrap' || property === 'text-wrap-style') {
    if (!context.subjects.every(isWhole)) report('theme-text-wrap', place, values);
  } else if (spaceProperties.has(property)) {
    checkSpace(property, value, important, context, place, report);
  } else if (freeProperties.has(property)) {
    if (!value.includes('var(') && isKnownWrong(property, value)) report('theme-value', place, values);
  } else {
    const refused = refusedProperties.find(([pattern]) => pattern.test(property))?.[1];
    if (refused !== undefined) report(refused, place, values);
    else {
      const known = [...freeProperties, ...spaceProperties, 'font-family', 'line-height'];
      report('theme-property', place, { property, expected: suggestion(property, known) });
    }
  }
}

/** Whether a value is wrong by the grammar of its property; what the grammar does not know is the browser's to judge. */
function isKnownWrong(property: string, value: string): boolean {
  const { error } = lexer.matchProperty(property, value);
  return error !== null && error.name === 'SyntaxMatchError';
}

function checkFace(property: string, value: string, place: Place, report: Report): void {
  const named = value
    .split(',')
    .map((name) => name.trim().replace(/^(["'])(.*)\1$/u, '$2'))
    .find(
      (name) =>
        !faces.includes(name) && !/^(?:serif|sans-serif|monospace|inherit|var\(--face-[a-z]+\))$/u.test(name),
    );
  if (named !== undefined) {
    report('theme-face', place, {
      property,
      found: named,
      expected: faces.map((face) => `\`${face}\``).join(', '),
    });
  }
}

function checkLineHeight(
  value: string,
  values: { readonly property: string; readonly found: string },
  place: Place,
  report: Report,
): void {
  const free = /^(?:inherit|0|var\(--line-(?:note|table)\))$/u.test(value);
  if (!free && (!isWholeLines(value) || value.startsWith('0'))) report('theme-off-grid', place, values);
}

function checkSpace(
  property: string,
  value: string,
  important: boolean,
  { subjects }: DeclarationContext,
  place: Place,
  report: Report,
): void {
  const values = { property, found: shortened(value) };
  const rows = property === 'margin-top' ? spacedRows : wholeRows;
  if (important) report('theme-important', place, values);
  else if (!subjects.every((names) => names.some((name) => rows.has(name)))) {
    report('theme-space', place, {
      ...values,
      expected: [...rows]
        .slice(0, 8)
        .map((row) => `\`.${row}\``)
        .join(', '),
    });
  } else if (!isWholeLines(value)) report('theme-off-grid', place, values);
}

/** Nothing, or a number of whole lines: `0`, `var(--line)`, `calc(2 * var(--line))`, `2rlh`. */
function isWholeLines(value: string): boolean {
  return /^(?:0(?:pt|px|mm|em|rlh)?|var\(--(?:line|space-[a-z]+)\)|calc\(\s*\d+\s*\*\s*var\(--line\)\s*\)|calc\(\s*var\(--line\)\s*\*\s*\d+\s*\)|\d+rlh)$/u.test(
    value,
  );
}

function isWhole(names: readonly string[]): boolean {
  return names.some((name) => wholeRows.has(name) || /^<h[1-6]>$/u.test(name));
}

/** What rows inherit from the page, and have been measured without; only its colours are free. */
function setsLetters(property: string): boolean {
  const free = freeProperties.has(property) && !property.endsWith('color');
  return free || property === 'font-family' || property === 'line-height';
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
