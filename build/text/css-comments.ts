/**
 * A style sheet with `instead` in the place of each comment; what looks like one inside a string is text. A comment that
 * is never closed is left, and all behind it. One pass: the sheet may be hostile.
 */
export function withoutCssComments(css: string, instead: '' | ' '): string {
  let plain = '';
  let from = 0;
  let at = nextMark(css, 0);
  while (at !== undefined) {
    let next = at + 2;
    if (css[at] === '/') {
      const end = css.indexOf('*/', next);
      if (end < 0) break;
      plain += css.slice(from, at) + instead;
      from = end + 2;
      next = from;
    } else if (css[at] !== '\\') next = stringEnd(css, at);
    at = nextMark(css, next);
  }
  return plain + css.slice(from);
}

/** Offset of the next quotation mark, comment or escape. */
function nextMark(css: string, from: number): number | undefined {
  const marks = /["'\\]|\/\*/gu;
  marks.lastIndex = from;
  return marks.exec(css)?.index;
}

/** The first offset behind a string; one that is not closed ends with its line (CSS Syntax 3, 4.3.5). */
function stringEnd(css: string, start: number): number {
  for (let at = start + 1; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === css[start] || css[at] === '\n') return at + 1;
  }
  return css.length;
}
