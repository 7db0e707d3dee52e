import type { z } from 'zod';
import type { MessageValues, Report } from '../model/message.ts';
import { placeOf, placeOfKey } from './document.ts';
import type { YamlDocument } from './document.ts';
import { knownKeys } from './known-keys.ts';
import { nearest, suggestion } from './suggest.ts';

/**
 * Checks a YAML document against a zod schema and gives its output. Every issue becomes a message at the value's own
 * line and column; unknown keys are reported at the key, with the nearest known one. Nothing is given when anything
 * was wrong. Scalars are strings: use the schemas of scalars.ts for numbers, switches and lengths.
 */
export function decode<S extends z.ZodType>(
  doc: YamlDocument,
  schema: S,
  report: Report,
): z.output<S> | undefined {
  const result = schema.safeParse(doc.value);
  if (result.success) return result.data;
  const missing = doc.value === undefined ? requiredKeys(schema) : [];
  if (missing.length > 0) {
    report('yaml-empty', placeOf(doc, []), { keys: missing.map((key) => `\`${key}\``).join(', ') });
    return undefined;
  }
  for (const issue of withoutMisspelt(result.error.issues, doc, schema))
    reportIssue(issue, [], doc, schema, report);
  return undefined;
}

/** Where nothing is written though keys belong there: those without which there could be none. */
function requiredKeys(schema: z.ZodType): readonly string[] {
  const issues = schema.safeParse({}).error?.issues ?? [];
  return issues.flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []));
}

/** A key that is there under a misspelt name is not missing besides. */
function withoutMisspelt(issues: readonly Issue[], doc: YamlDocument, schema: z.ZodType): readonly Issue[] {
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = knownKeys(schema, issue.path, doc.value);
      return issue.keys.map((key) => JSON.stringify([...issue.path, nearest(key, known)].map(String)));
    }),
  );
  const isMissing = ({ path }: Issue) => path.length > 0 && valueAt(doc.value, path) === undefined;
  return issues.filter((issue) => !(isMissing(issue) && meant.has(JSON.stringify(issue.path.map(String)))));
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function reportIssue(issue: Issue, base: Path, doc: YamlDocument, schema: z.ZodType, report: Report): void {
  const path = [...base, ...issue.path];
  const found = valueAt(doc.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const expected = suggestion(key, knownKeys(schema, path, doc.value));
        report('unknown-key', placeOfKey(doc, path, key), { found: key, expected });
      }
      return;
    case 'invalid_type':
      if (found === undefined && path.length > 0) {
        report('missing-key', missingPlace(doc, path), { key: String(path.at(-1)) });
      } else {
        reportKind(found, [kindNamed(issue.expected)], path, doc, report);
      }
      return;
    case 'invalid_value':
      reportValue(issue.values.map(String), found, path, doc, report);
      return;
    case 'invalid_union':
      reportUnion(issue, path, doc, schema, report);
      return;
    case 'custom':
      reportCustom(issue, found, path, doc, report);
      return;
    case 'invalid_key':
    case 'invalid_element':
      for (const inner of issue.issues) reportIssue(inner, path, doc, schema, report);
      return;
    default:
      reportInvalid(issue, found, path, doc, report);
  }
}

function reportValue(
  allowed: readonly string[],
  found: unknown,
  path: Path,
  doc: YamlDocument,
  report: Report,
): void {
  if (found === undefined) {
    report('missing-key', missingPlace(doc, path), { key: String(path.at(-1) ?? '') });
    return;
  }
  const word = typeof found === 'string' ? found : kindOf(found);
  report('unknown-value', placeOf(doc, path), { found: word, expected: suggestion(word, allowed) });
}

/**
 * Of the branches of a union only the one that the author meant says something useful: the one whose faults lie
 * deepest. Where every branch fails at the value itself, the value is simply of a wrong kind.
 */
function reportUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  doc: YamlDocument,
  schema: z.ZodType,
  report: Report,
): void {
  const found = valueAt(doc.value, path);
  if (typeof issue.discriminator === 'string') {
    // zod gives the path of the key that decides, not of the object.
    reportValue(knownKeys(schema, path, doc.value), found, path, doc, report);
    return;
  }
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const meant = branches.filter((branch) => !branch.some((inner) => isWrongKind(inner, found)));
  const chosen = meant.toSorted((a, b) => a.length - b.length)[0];
  if (chosen !== undefined) {
    for (const inner of chosen) reportIssue(inner, path, doc, schema, report);
    return;
  }
  if (found === undefined) {
    report('missing-key', missingPlace(doc, path), { key: String(path.at(-1) ?? '') });
    return;
  }
  const kinds = branches
    .flat()
    .map((inner) => (inner.code === 'invalid_type' ? kindNamed(inner.expected) : ''));
  reportKind(found, [...new Set(kinds.filter((kind) => kind !== ''))], path, doc, report);
}

/** A value of another kind than wanted; text in brackets without quotes is read as a list. */
function reportKind(
  found: unknown,
  kinds: readonly string[],
  path: Path,
  doc: YamlDocument,
  report: Report,
): void {
  const isText = kinds.includes('"…"') && !kinds.includes('[…]') && Array.isArray(found) && holdsText(found);
  if (isText) report('yaml-mark-in-front', placeOf(doc, path), { mark: '[', found: '[…]', expected: '"[…"' });
  else report('wrong-type', placeOf(doc, path), { found: kindOf(found), expected: kinds.join(', ') });
}

/** `[[歩く]]`, `[注意]`: a list of one thing that looks like a piece of text. */
function holdsText([one, ...others]: readonly unknown[]): boolean {
  if (others.length > 0) return false;
  return (
    Array.isArray(one) ||
    (typeof one === 'string' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one))
  );
}

/** A word is wanted where a list or a map stands, or the other way round. */
function isWrongKind(issue: Issue, found: unknown): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof found !== 'string');
}

function reportCustom(
  issue: Extract<Issue, { code: 'custom' }>,
  found: unknown,
  path: Path,
  doc: YamlDocument,
  report: Report,
): void {
  const rule: unknown = issue.params?.['rule'];
  if (typeof rule !== 'string') {
    report('invalid-value', placeOf(doc, path), { found: shown(found), expected: issue.message });
    return;
  }
  const values: unknown = issue.params?.['values'];
  const aboutKey = rule === 'unknown-key' && path.length > 0;
  const place = aboutKey ? placeOfKey(doc, path.slice(0, -1), String(path.at(-1))) : placeOf(doc, path);
  report(rule, place, isValues(values) ? values : {});
}

function reportInvalid(issue: Issue, found: unknown, path: Path, doc: YamlDocument, report: Report): void {
  const bounds =
    issue.code === 'too_small'
      ? `≥ ${String(issue.minimum)}`
      : issue.code === 'too_big'
        ? `≤ ${String(issue.maximum)}`
        : issue.code === 'invalid_format'
          ? `\`${issue.pattern ?? issue.format}\``
          : issue.message;
  report('invalid-value', placeOf(doc, path), { found: shown(found), expected: bounds });
}

/** A missing key is missed where its map begins. */
function missingPlace(doc: YamlDocument, path: Path): ReturnType<typeof placeOf> {
  const present = valueAt(doc.value, path.slice(0, -1));
  const key = String(path.at(-1));
  const written = typeof present === 'object' && present !== null && Object.hasOwn(present, key);
  return written ? placeOfKey(doc, path.slice(0, -1), key) : placeOf(doc, path.slice(0, -1));
}

/** Follows a path through plain data. */
function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

/** YAML words for kinds of data; they are the same in every language's YAML books. */
function kindOf(value: unknown): string {
  if (value === undefined) return '∅';
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' ? '{…}' : shown(value);
}

function kindNamed(expected: string): string {
  switch (expected) {
    case 'object':
    case 'record':
    case 'map':
      return '{…}';
    case 'array':
    case 'tuple':
      return '[…]';
    case 'string':
      return '"…"';
    default:
      return expected;
  }
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? '∅' : kindOf(value);
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function isValues(value: unknown): value is MessageValues {
  return typeof value === 'object' && value !== null;
}
