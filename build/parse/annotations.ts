import type { Html } from 'mdast';
import { waivableRules } from '../diagnostics/waivable.ts';
import type { Annotations, Waiver } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import { nearest, suggestion } from '../yaml/suggest.ts';
import { readComment } from './comment.ts';
import { htmlWords, reportHtml } from './html.ts';
import { annotationNames } from './walk.ts';
import type { PendingAnnotation, Scope, Walk } from './walk.ts';

/**
 * Reads raw HTML between blocks: annotations wait for the next block, comments go, anything else is reported. Gives
 * words that stood in what is no comment, so that they keep their place beside their translation.
 */
export function readHtml(node: Html, walk: Walk): string {
  const place = walk.inline.placeOf(node);
  const comment = readComment(node.value);
  switch (comment.type) {
    case 'comment':
      return '';
    case 'annotation':
      readAnnotation(comment.name, comment.value, place, walk);
      return '';
    case 'unclosed':
      walk.report('unclosed-comment', place);
      return '';
    case 'with-text':
      return readWithText(node.value, comment.text, place, walk);
    case 'html':
      reportHtml(node.value, place, walk.inline);
      return htmlWords(node.value);
  }
}

/** Several comments may share a line; words after a comment would be lost. */
function readWithText(html: string, text: string, place: Place, walk: Walk): string {
  if (!/^\s*(?:<!--(?:(?!-->)[^])*-->\s*)+$/u.test(html)) {
    walk.report('text-after-comment', place, { text: text.slice(0, 40) });
    return htmlWords(text);
  }
  for (const [one] of html.matchAll(/<!--(?:(?!-->)[^])*-->/gu)) {
    const comment = readComment(one);
    if (comment.type === 'annotation') readAnnotation(comment.name, comment.value, place, walk);
  }
  return '';
}

/** A faulty annotation is reported and still does what it was meant to: one fault is not to look like two. */
function readAnnotation(found: string, value: string, place: Place, walk: Walk): void {
  const known = annotationNames.find((one) => one === found);
  if (known === undefined) {
    const all = annotationNames.map((one) => `@${one}`);
    walk.report('unknown-annotation', place, { found: `@${found}`, expected: suggestion(`@${found}`, all) });
  } else if ((known === 'omit' || known === 'extra') && value === '') {
    walk.report('missing-reason', place, { name: known });
  }
  if (known === 'ok') readWaiver(value, place, walk);
  const guess = nearest(found, annotationNames);
  const name = known ?? annotationNames.find((one) => one === guess && one !== 'ok');
  if (name !== undefined) walk.pending.push({ name, value, place });
}

/**
 * Hands waiting annotations to what begins now: `@omit`, `@extra` and `@ok` to all of it, the others to its first
 * block.
 */
export function takeAnnotations(scope: Scope, walk: Walk): Scope {
  const taken = walk.pending;
  if (taken.length === 0) return scope;
  walk.pending = [];
  const waivers = taken.flatMap(waiverOf);
  const kept = new Map<string, PendingAnnotation>();
  for (const one of taken.filter(({ name }) => name !== 'ok')) {
    const other = [...kept.values()].find((before) => conflicts(before.name, one.name));
    if (other === undefined) kept.set(one.name, one);
    else
      walk.report('conflicting-annotations', one.place, { name: one.name, other: other.name }, [other.place]);
  }
  const omit = kept.get('omit')?.value;
  const extra = kept.get('extra')?.value;
  walk.once = {
    ...(kept.has('join') ? { join: true } : {}),
    ...(kept.has('split') ? { split: true } : {}),
  };
  const annotations: Annotations = {
    ...scope.annotations,
    ...(omit === undefined ? {} : { omit }),
    ...(extra === undefined ? {} : { extra }),
    ...(waivers.length === 0 ? {} : { ok: [...(scope.annotations.ok ?? []), ...waivers] }),
  };
  return { ...scope, annotations };
}

/** `number-mismatch: the source is wrong here`: the rule and the reason. */
const waiver = /^([\w-]*)\s*[:：]?\s*([^]*)$/u;

function readWaiver(value: string, place: Place, walk: Walk): void {
  const [, rule = '', reason = ''] = waiver.exec(value) ?? [];
  if (!waivableRules.includes(rule)) {
    walk.report('unknown-waiver', place, { found: rule, expected: suggestion(rule, waivableRules) });
  } else if (reason === '') {
    walk.report('missing-reason', place, { name: `ok ${rule}` });
  }
}

function waiverOf({ name, value, place }: PendingAnnotation): readonly Waiver[] {
  const [, rule = '', reason = ''] = name === 'ok' ? (waiver.exec(value) ?? []) : [];
  return waivableRules.includes(rule) ? [{ rule, reason, place }] : [];
}

/** Nothing goes with `@omit` or `@extra`, and nothing stands twice. */
function conflicts(one: PendingAnnotation['name'], other: PendingAnnotation['name']): boolean {
  const paired = new Set(['join', 'split']);
  return one === other || !(paired.has(one) && paired.has(other));
}

/** Reports annotations that no block follows. */
export function reportDangling(walk: Walk): void {
  for (const { name, place } of walk.pending) walk.report('dangling-annotation', place, { name });
  walk.pending = [];
}
