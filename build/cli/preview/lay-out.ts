import type { Report } from '../../model/message.ts';
import type { Memo, ResultCache, Typesetter } from '../../model/ports.ts';
import type { LoadedProject } from '../../pipeline.ts';
import type { EditionSheets } from '../../preview-edition.ts';
import { keepingTypesetter } from '../../typesetter/keeping-typesetter.ts';
import { NoBrowser } from '../../typesetter/faults.ts';
import { readPackageFile, readStylesheet } from '../package-files.ts';
import type { Engine, World } from '../world.ts';

/** Lays out one edition of a book, with what is remembered of it. */
export type LayOut = (
  loaded: LoadedProject,
  edition: string,
  memo: Memo,
  report: Report,
  before: EditionSheets | undefined,
) => Promise<EditionSheets | undefined>;

/** The browser that lays out pages, from the first edition to the end of the preview. */
export interface Layouter {
  readonly layOut: LayOut;
  close(): Promise<void>;
}

/**
 * Gives what lays out pages in one browser, which stays open. One that has died, or fails for whatever reason, is replaced
 * once for each piece of work; what was remembered is not made again. `results` keeps what costs most between runs.
 */
export function createLayouter(engine: Engine, world: World, results: ResultCache | undefined): Layouter {
  let open: Promise<Typesetter> | undefined;
  let ended = false;
  const typesetter = (): Promise<Typesetter> => {
    if (ended) throw new Error('the preview has ended');
    return (open ??= openKeeping(world, results));
  };
  const close = async (): Promise<void> => {
    const closing = open;
    open = undefined;
    // One that never opened has said so where it was asked for; one that is dead is closed.
    await closing?.then((typesetter) => typesetter.close()).catch(() => undefined);
  };
  const layOutOnce: LayOut = async (loaded, id, memo, report, before) => {
    const chosen = loaded.project.config.editions.filter((edition) => edition.id === id);
    const versioned = await engine.withVersions(loaded, chosen, report);
    const ports = {
      typesetter: async () => typesetter(),
      stylesheet: (name: string) => readStylesheet(world.packageFolder, name),
      packageFile: (specifier: string) => readPackageFile(world.packageFolder, specifier),
      progress: { stage: () => undefined, step: () => undefined },
      now: () => world.now(),
      ...{ results, memo },
    };
    return engine.sheetsOfEdition(versioned, id, ports, report, before);
  };
  return {
    layOut: async (...order) => {
      try {
        return await layOutOnce(...order);
      } catch (fault) {
        await close();
        if (ended || fault instanceof NoBrowser) throw fault;
        return layOutOnce(...order);
      }
    },
    close: () => {
      ended = true;
      return close();
    },
  };
}

/** A browser that this command alone ends, and that is asked only for what no earlier run has kept. */
async function openKeeping(world: World, results: ResultCache | undefined): Promise<Typesetter> {
  const typesetter = await world.openTypesetter({ outlivesSignals: true });
  return results === undefined ? typesetter : keepingTypesetter(typesetter, results);
}
