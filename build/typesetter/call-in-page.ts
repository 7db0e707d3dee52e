import type { Page } from 'puppeteer-core';

/** Something that can be written out as source text and run elsewhere: a function declared on its own. */
export type InPageFunction = (...values: never[]) => unknown;

/**
 * Calls a function inside the page and gives its result. Function and `parts` (the functions it calls) are sent as
 * source text, so they may use each other and the page's globals, and nothing imported. They run through the
 * debugger protocol: the page's own content policy forbids every script.
 */
export async function callInPage<Argument, Result>(
  page: Page,
  entry: (argument: Argument) => Result | Promise<Result>,
  parts: readonly InPageFunction[],
  argument: Argument,
): Promise<Result> {
  const declarations = [...parts, entry].map(String).join('\n');
  const call = `(() => {\n${declarations}\nreturn ${entry.name}(${JSON.stringify(argument)});\n})()`;
  // The protocol gives JSON; its shape is that of the function's own result.
  return (await page.evaluate(call)) as Result;
}
