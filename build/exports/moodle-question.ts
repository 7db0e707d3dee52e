import { escapeHtml } from './html.ts';
import { block, cdata, element } from './xml.ts';

/** What every question of Moodle XML has. */
export interface MoodleQuestion {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  /** Told after answering, as HTML. */
  readonly general: string;
  readonly points: number;
  readonly hints: readonly string[];
  readonly tags: readonly string[];
  /** The elements of its type. */
  readonly fields: readonly string[];
}

/** A question as Moodle's exporter orders its elements. */
export function questionElement(question: MoodleQuestion): string {
  const { type, id, text, general, points, hints, tags, fields } = question;
  return block(
    'question',
    { type },
    element('name', {}, textElement(id)),
    htmlElement('questiontext', text),
    htmlElement('generalfeedback', general),
    element('defaultgrade', {}, String(points)),
    element('penalty', {}, type === 'description' || type === 'essay' ? '0' : '0.3333333'),
    element('hidden', {}, '0'),
    element('idnumber', {}, escapeHtml(id)),
    ...fields,
    ...hints.map((hint) => htmlElement('hint', hint)),
    tags.length === 0 ? '' : block('tags', {}, ...tags.map((tag) => element('tag', {}, textElement(tag)))),
  );
}

/** The category that the questions after it belong to; `/` in a name is doubled. */
export function categoryElement(names: readonly string[]): string {
  const path = ['$course$', 'top', ...names.map((name) => name.replaceAll('/', '//'))].join('/');
  return block(
    'question',
    { type: 'category' },
    element('category', {}, textElement(path)),
    htmlElement('info', ''),
  );
}

/** An answer with its share of the points in per cent, and what is told when it is given. */
export function answerElement(
  share: string,
  text: { readonly html: string } | { readonly plain: string },
  told = '',
): string {
  const format = 'html' in text ? 'html' : 'moodle_auto_format';
  return block(
    'answer',
    { fraction: share, format },
    'html' in text ? element('text', {}, cdata(text.html)) : textElement(text.plain),
    told === '' ? '' : htmlElement('feedback', told),
  );
}

/** Plain text as `<text>`. */
export function textElement(text: string): string {
  return element('text', {}, escapeHtml(text));
}

/** HTML under a name. */
export function htmlElement(name: string, html: string): string {
  return element(name, { format: 'html' }, element('text', {}, cdata(html)));
}
