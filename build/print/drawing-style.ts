/**
 * The style sheet of a drawing for use inside a page: its rules reach the drawing alone (`@scope`, CSS Cascading and
 * Inheritance 6), and the ids it names are those that the drawing was given. Gives nothing for a sheet whose braces or
 * quotation marks would end the scope before its time.
 */
export function drawingStyle(css: string, scope: string, ownIds: ReadonlyMap<string, string>): string | undefined {
  const plain = css.replace(/\/\*[^]*?\*\//gu, ' ');
  if (!isClosed(plain)) {
    return undefined;
  }
  const rules = plain.replace(/#([\p{L}_][\p{L}\p{Nd}_-]*)/gu, (found, id: string) => {
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
