import { withoutCssComments } from '../text/css-comments.ts';

/**
 * The style sheet of a drawing for use inside a page: its rules reach the drawing alone (`@scope`, CSS Cascading and
 * Inheritance 6), and the ids it names are those that the drawing was given. Gives nothing for a sheet whose braces or
 * quotation marks would end the scope before its time.
 */
export function drawingStyle(
  css: string,
  scope: string,
  ownIds: ReadonlyMap<string, string>,
): string | undefined {
  const plain = withoutCssComments(css, ' ');
  if (!isClosed(plain)) {
    return undefined;
  }
  const rules = ownFaces(plain).replace(/#([\p{L}_][\p{L}\p{Nd}_-]*)/gu, (found, id: string) => {
    const own = ownIds.get(id);
    return own === undefined ? found : `#${own}`;
  });
  return `@scope (#${scope}) { ${rules} }`;
}

/** Whether every brace and quotation mark is closed, and no brace more than was opened. */
function isClosed(css: string): boolean {
  const words = css.replace(/"[^"\n\\]*"|'[^'\n\\]*'/gu, '');
  let depth = 0;
  for (const character of words) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0 && !/["'\\<]/u.test(words);
}

/**
 * Families in declarations of a drawing's styles, with the book's own before the generic ones: what a machine calls
 * `sans-serif` is another face on each, and not one that was cut down to the book.
 */
export function ownFaces(css: string): string {
  return css.replace(
    /(font-family\s*:)([^;}]*)/giu,
    (_, name: string, families: string) => `${name} ${faceList(families)}`,
  );
}

/** A list of families, as in `font-family`, made to end in the book's own. */
export function faceList(families: string): string {
  const named = families
    .split(',')
    .map((family) => family.trim())
    .filter(Boolean);
  const serif = named.some((family) => family.toLowerCase() === 'serif');
  const own = serif ? "'Source Serif 4', 'Noto Serif JP'" : "'Noto Sans JP'";
  const generic = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)$/iu;
  return [...named.filter((family) => !generic.test(family)), own].join(', ');
}
