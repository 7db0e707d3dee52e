import type { Typesetter } from '../model/ports.ts';
import type { BrowserEnvironment } from '../typesetter/browser.ts';
import { NoBrowser } from '../typesetter/faults.ts';

/** Starts a browser to make pages with, and loads what drives it. Throws `NoBrowser` with a remedy when there is none. */
export async function openTypesetter(environment: BrowserEnvironment): Promise<Typesetter> {
  const { findBrowser, launch } = await import('../typesetter/browser.ts');
  const { createTypesetter } = await import('../typesetter/typesetter.ts');
  const install = await findBrowser(environment);
  if (install !== undefined) return createTypesetter(await launch(install));
  throw new NoBrowser(
    'No browser was found to make pages with.',
    'Install Chrome, Chromium or Edge, or set CHROME_PATH to one; `taiyaku doctor` shows what is found.',
  );
}
