/** How a printed text differs from the written one. `at` is an offset in the printed text, compared form. */
export interface TextDifference {
  readonly kind: 'lost' | 'doubled' | 'changed';
  readonly at: number;
  /** What is missing and what stands there instead, shortened for a message. */
  readonly missing: string;
  readonly extra: string;
}

/** The form in which texts are compared: NFC without white space, soft hyphens and zero-width break marks. */
export function comparedForm(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD\u200B\u2060]+/gu, '');
}

/**
 * Compares two texts in compared form; nothing when they are equal. What both begin and end with is set aside, and the
 * rest judged: only missing words are a loss, only additional words that stand in the text anyway a doubling.
 * Linear in the length of the texts.
 */
export function compareText(expected: string, found: string): TextDifference | undefined {
  if (expected === found) return undefined;
  const shorter = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shorter && expected.charCodeAt(start) === found.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    expected.charCodeAt(expected.length - 1 - end) === found.charCodeAt(found.length - 1 - end)
  ) {
    end += 1;
  }
  const missing = expected.slice(start, expected.length - end);
  const extra = found.slice(start, found.length - end);
  const kind = kindOf(expected, missing, extra);
  const around = kind === 'changed' ? context : 0;
  return {
    kind,
    at: start,
    missing: excerpt(expected, start, end, around),
    extra: excerpt(found, start, end, around),
  };
}

/** What lies between the first `start` and the last `end` units, with so many more around it, for a message. */
function excerpt(text: string, start: number, end: number, around: number): string {
  const from = wholeCharacter(text, Math.max(0, start - around));
  return quoted(text.slice(from, wholeCharacter(text, text.length - Math.max(0, end - around))));
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? Math.max(0, offset - 1) : offset;
}

/** Shortens a text to what a message can quote, whole characters only. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, quoteLength * 2 + 2)];
  return characters.length <= quoteLength ? text : `${characters.slice(0, quoteLength).join('')}…`;
}

const quoteLength = 40;
/** UTF-16 units around a change, so that the words can be found. */
const context = 6;

function kindOf(expected: string, missing: string, extra: string): TextDifference['kind'] {
  if (extra === '') return 'lost';
  return missing === '' && expected.includes(extra) ? 'doubled' : 'changed';
}
