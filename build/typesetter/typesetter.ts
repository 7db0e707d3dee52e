import type { Typesetter } from '../model/ports.ts';
import type { OpenBrowser } from './browser.ts';
import { createMeasurer } from './measure.ts';
import { createPaginator, pagedjsVersion } from './pagedjs-adapter.ts';
import { print } from './print.ts';

/** Gives the typesetter of the book pipeline on a running browser; `close` ends that browser. */
export function createTypesetter(open: OpenBrowser): Typesetter {
  const measurer = createMeasurer(open.browser);
  const paginator = createPaginator(open.browser);
  return {
    versions: { browser: open.product, pagedjs: pagedjsVersion },
    measure: (request) => measurer.measure(request),
    paginate: (request) => paginator.paginate(request),
    print: (request) => print(open.browser, request),
    close: () => open.close(),
  };
}
