import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import { shortened, valueAt } from './text-fault.ts';
import { fullWidth, trailingComment } from './trailing-comment.ts';

export interface LintOptions {
  readonly at: (offset: number) => Place;
  readonly report: Report;
  /** `words`: keys are the author's own and may be in Japanese. */
  readonly keys: 'fixed' | 'words';
}

/**
 * Finds what YAML reads without a word and an author did not mean:
 * `title: 和平 #2` (the rest is a comment and lost), `title: {漢字|かんじ}` (a map, not ruby), `- 「はい」: と言った` (a map),
 * `{en: Yes, I do}` (a text cut at its comma), `title: &だから` and `title: ! 注意` (text lost as a mark of YAML).
 * Gives false when the data cannot stand for what was typed. Where one of these is told of a value, nothing else is.
 */
export function lintScalars(
  document: Document.Parsed,
  text: string,
  { at, report, keys }: LintOptions,
): boolean {
  let usable = true;
  const fault = (rule: string, node: Node, values: Readonly<Record<string, string>>) => {
    usable = false;
    report(rule, at(node.range?.[0] ?? 0), values);
  };
  const named = aliasedAnchors(document);
  visit(document, {
    Scalar(_key, node) {
      const lost = trailingComment(node, text);
      if (lost?.isText === true) {
        // Where nothing is left of a value, that it is missing would be told besides.
        if (node.value === '') usable = false;
        report('yaml-comment-in-text', at(lost.offset), { lost: lost.words });
      }
      const mark = lostMark(node, text, named);
      if (mark === undefined) return;
      usable = false;
      const values = { mark: mark.text.slice(0, 1), found: mark.text, expected: `"${mark.text}"` };
      report('yaml-mark-in-front', at(mark.offset), values);
    },
    Map(_key, node, path) {
      const start = node.range?.[0] ?? 0;
      const written = shortened(text.slice(start, node.range?.[1] ?? start).trimEnd());
      if (text[start] === '{') {
        const ruby = node.items.some((pair) => isScalar(pair.key) && String(pair.key.value).includes('|'));
        const alone = node.items.find((pair) => isAlone(pair, text));
        if (ruby) fault('yaml-unquoted-ruby', node, { found: written });
        else if (alone !== undefined && node.items.length === 1)
          fault('yaml-mark-in-front', node, { mark: '{', found: written, expected: `"${written}"` });
        else if (alone !== undefined)
          fault('yaml-comma-in-text', alone.key as Node, { found: String(alone.key) });
        return ruby || alone !== undefined ? visit.SKIP : undefined;
      }
      if (keys === 'words') return undefined;
      const sentence = node.items.find((pair) => isSentence(pair, node, path.at(-1)));
      if (sentence === undefined) return undefined;
      const key = sentence.key as Scalar;
      fault('yaml-colon-in-text', key, { found: shortened(valueAt(text, key.range?.[0] ?? 0)) });
      return visit.SKIP;
    },
  });
  return usable;
}

function aliasedAnchors(document: Document.Parsed): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Alias(_key, node) {
      names.add(node.source);
    },
  });
  return names;
}

/** `!!str x` says that x is text, which it is. */
const known: ReadonlySet<string> = new Set(['tag:yaml.org,2002:str']);

/** Text that YAML took for the name of an anchor which nothing calls, or for the mark of a tag. */
function lostMark(
  node: Scalar,
  text: string,
  named: ReadonlySet<string>,
): { readonly offset: number; readonly text: string } | undefined {
  const { anchor, range } = node;
  const before = text.slice(0, range?.[0] ?? 0);
  const lost =
    anchor !== undefined && !named.has(anchor) && fullWidth.test(anchor) ? `&${anchor}` : undefined;
  const mark = lost ?? (node.tag !== undefined && !known.has(node.tag) ? '!' : undefined);
  const offset = mark === undefined ? -1 : before.lastIndexOf(mark);
  return offset < 0 ? undefined : { offset, text: shortened(valueAt(text, offset)) };
}

/** `I do` in `{en: Yes, I do}`: a key without a colon. */
function isAlone({ key, value }: Pair, text: string): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN' || (value !== null && value !== undefined)) return false;
  return !/^\s*:/u.test(text.slice(key.range?.[1] ?? 0, (key.range?.[1] ?? 0) + 20));
}

/** A key in full-width letters with words after it, or alone in an entry of a list, is a sentence with a colon in it. */
function isSentence({ key, value }: Pair, map: YAMLMap, parent: unknown): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN' || !fullWidth.test(String(key.value))) return false;
  if (isMap(value) || isSeq(value)) return false;
  const isEmpty = value === null || value === undefined || (isScalar(value) && value.value === '');
  return !isEmpty || (map.items.length === 1 && isSeq(parent));
}
