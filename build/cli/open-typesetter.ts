import type { Typesetter } from '../model/ports.ts';
import type { BrowserEnvironment } from '../typesetter/browser.ts';
import { NoBrowser } from '../typesetter/faults.ts';

/** Starts a browser to make pages with, and loads what drives it. Throws `NoBrowser` when there is none. */
export async function openTypesetter(
  environment: BrowserEnvironment,
  { outlivesSignals = false } = {},
): Promise<Typesetter> {
  const { findBrowser, launch } = await import('../typesetter/browser.ts');
  const { createTypesetter } = await import('../typesetter/typesetter.ts');
  const install = await findBrowser(environment);
  if (install !== undefined) return createTypesetter(await launch(install, outlivesSignals));
  throw new NoBrowser('none');
}
