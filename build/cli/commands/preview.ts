import { createTranslate } from '../../locales/translate.ts';
import { nearest } from '../../yaml/suggest.ts';
import { openBookFolder } from '../book-folder.ts';
import { describeFault, exitCodes, MachineFault, UsageFault } from '../faults.ts';
import { readStylesheet } from '../package-files.ts';
import { editorLink } from '../preview/editors.ts';
import { createLayouter } from '../preview/lay-out.ts';
import { servePreview, type PreviewServer, type PreviewSite } from '../preview/server.ts';
import { createSession, type PreviewState } from '../preview/session.ts';
import { shellScript, shellText } from '../preview/shell.ts';
import { tellMessages } from '../tell.ts';
import type { Command } from '../verbs.ts';
import type { World } from '../world.ts';

/** Where the preview is found when nothing else is asked for: よろしく. */
const usualPort = 4649;

/** `preview`: shows the pages in the author's browser, anew after each change, until it is ended. */
export const preview: Command = async ({ operand, options, language }, world) => {
  const port = askedPort(options.port);
  const [edition, another] = options.edition;
  if (another !== undefined) throw new UsageFault('cli:one-edition', { edition: another });
  const folder = await openBookFolder(operand, world);
  const link = editorLink(options.editor, folder.path);
  // From here on Ctrl-C is the way to end, and no fault.
  const interrupted = world.interrupted();
  const engine = await world.engine();
  const results = options.noCache ? undefined : await world.openResults();
  const layouter = createLayouter(engine, world, results);
  const session = createSession(folder, engine, layouter.layOut, edition);
  const server = await serve(
    {
      ...{ session, language, link, shell: shellText(language), script: shellScript() },
      shellStyle: await readStylesheet(world.packageFolder, 'preview'),
      frameStyle: await readStylesheet(world.packageFolder, 'frame'),
    },
    port,
  );
  const stopWatching = await world.watchBook(folder.path, () => session.refresh());
  let stopTelling = (): void => undefined;
  try {
    session.refresh();
    await session.settled();
    refuseUnknown(edition, session.state(edition).editions);
    stopTelling = session.look(edition, tellOnTerminal(language, world));
    world.out.write(`http://127.0.0.1:${server.port}/\n`);
    world.err.write(`${createTranslate()(language, 'cli:preview-runs')}\n`);
    await interrupted;
  } finally {
    stopWatching();
    // What fails from here on fails because it is ended.
    stopTelling();
    await server.close();
    await layouter.close();
    await results?.trim();
  }
  return exitCodes.fine;
};

function askedPort(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const port = /^\d{1,5}$/u.test(word) ? Number(word) : Infinity;
  if (port > 65_535) throw new UsageFault('cli:bad-port', { port: word });
  return port;
}

/** The port that was asked for; else the usual one, or any that is free. */
async function serve(site: PreviewSite, port: number | undefined): Promise<PreviewServer> {
  if (port !== undefined) return servePreview(site, port);
  return servePreview(site, usualPort).catch((fault: unknown) => {
    if (fault instanceof MachineFault) return servePreview(site, 0);
    throw fault;
  });
}

/** Of a book whose editions cannot be read none is refused: the page says what is wrong with it. */
function refuseUnknown(edition: string | undefined, known: readonly string[]): void {
  if (edition === undefined || known.length === 0 || known.includes(edition)) return;
  const guess = nearest(edition, known);
  throw guess === undefined
    ? new UsageFault('cli:unprinted-edition', { edition, known: known.join(', ') })
    : new UsageFault('cli:unknown-edition-guess', { edition, guess });
}

/** Says on the terminal what the page says, once each. */
function tellOnTerminal(language: string, world: World): (state: PreviewState) => void {
  const t = createTranslate();
  let told = '';
  return ({ working, status, messages, fault }) => {
    const now = JSON.stringify([status, messages, String(fault)]);
    if (working || status === 'waiting' || now === told) return;
    told = now;
    if (status === 'fault') world.err.write(`taiyaku: ${describeFault(fault, t, language).text}\n`);
    else tellMessages(messages, t, language, world);
  };
}
