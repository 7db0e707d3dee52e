import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MachineFault, reasonOf } from '../faults.ts';
import type { EditorLink } from './editors.ts';
import type { PreviewSession, PreviewState } from './session.ts';
import { framePolicy, frameText, shellPolicy } from './shell.ts';
import { tellPlace, tellState } from './told.ts';

/** What the server shows, besides the book. */
export interface PreviewSite {
  readonly session: PreviewSession;
  readonly language: string;
  readonly link: EditorLink;
  /** The page around the book: its HTML, its script and the two style sheets. */
  readonly shell: string;
  readonly script: string;
  readonly shellStyle: string;
  readonly frameStyle: string;
}

/** A server that runs; `close` ends all connections. */
export interface PreviewServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Reachable from this machine alone. */
const host = '127.0.0.1';

/**
 * Serves a preview on loopback. `port` 0 takes any that is free. Everything that is served comes from memory: no path of a
 * request ever becomes a path on disk.
 */
export async function servePreview(site: PreviewSite, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => answer(site, portOf(server), request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(portFault(fault, port)));
    server.listen(port, host, () => resolve());
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portFault(fault: NodeJS.ErrnoException, port: number): MachineFault {
  return fault.code === 'EADDRINUSE'
    ? new MachineFault('cli:port-in-use', { port })
    : new MachineFault('cli:port-refused', { port, reason: reasonOf(fault) });
}

function portOf(server: Server): number {
  // A server that listens on a port has an address of this form.
  return (server.address() as AddressInfo).port;
}

/** What an answer is made of. */
interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
}

function answer(site: PreviewSite, port: number, request: IncomingMessage, response: ServerResponse): void {
  const refusal = refusalOf(request, port);
  const url = refusal === undefined ? addressOf(request) : undefined;
  if (url?.pathname === '/events') return tellEvents(site, url, response);
  send(response, refusal ?? (url === undefined ? notFound : replyTo(site, url)));
}

/**
 * Why a request is not answered. A name that leads to this machine can be had by any website (DNS rebinding), so that the
 * name it was asked by must be ours; and no page of another website may ask for anything but to be left for this one.
 */
function refusalOf({ method, headers }: IncomingMessage, port: number): Reply | undefined {
  const names = [`${host}:${port}`, `localhost:${port}`, ...(port === 80 ? [host, 'localhost'] : [])];
  if (!names.includes(headers.host ?? '')) return plain(403, 'This name is not one of the preview.');
  if (method !== 'GET') return plain(405, 'The preview only shows.');
  const from = headers['sec-fetch-site'];
  const own = from === undefined || from === 'same-origin' || from === 'none';
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return own || isVisit ? undefined : plain(403, 'Other pages may not read the preview.');
}

function addressOf({ url }: IncomingMessage): URL | undefined {
  try {
    const address = new URL(url ?? '/', `http://${host}`);
    decodeURIComponent(address.pathname);
    return address;
  } catch {
    return undefined;
  }
}

function replyTo(site: PreviewSite, url: URL): Reply {
  const [first = '', ...rest] = decodeURIComponent(url.pathname).slice(1).split('/');
  switch (first) {
    case '':
      return { status: 200, type: html, body: site.shell, policy: shellPolicy };
    case 'preview.js':
      return { status: 200, type: 'text/javascript; charset=utf-8', body: site.script };
    case 'preview.css':
      return { status: 200, type: css, body: site.shellStyle };
    case 'frame.css':
      return { status: 200, type: css, body: site.frameStyle };
    case 'pages':
      return replyOfPages(site, rest);
    case 'place':
      return replyOfPlace(site, url.searchParams);
    default:
      return notFound;
  }
}

/** `pages/<edition>/`: the frame; `…/style/<name>`, `…/sheets/<name>,…`, and else fonts and pictures by their paths. */
function replyOfPages({ session }: PreviewSite, [edition = '', ...rest]: readonly string[]): Reply {
  const state = session.state(edition);
  const { pages } = state;
  if (state.edition !== edition || pages === undefined) return notFound;
  const { language, files } = pages.made;
  const [kind = '', names = ''] = rest;
  if (rest.length === 1 && kind === '')
    return { status: 200, type: html, body: frameText(language), policy: framePolicy };
  if (kind === 'style')
    return names === pages.styleName ? { status: 200, type: css, body: pages.styles } : notFound;
  if (kind === 'sheets') {
    const sheets = names.split(',').map((name) => pages.sheetOf.get(name) ?? null);
    return { status: 200, type: json, body: JSON.stringify(sheets) };
  }
  const file = files.get(rest.join('/'));
  return file === undefined ? notFound : { status: 200, type: file.mediaType, body: file.bytes };
}

function replyOfPlace({ session, link }: PreviewSite, asked: URLSearchParams): Reply {
  const word = (name: string): string | undefined => asked.get(name) ?? undefined;
  const { pages } = session.state(word('edition'));
  const place = pages?.made.sourceOf({
    row: word('row') ?? '',
    block: word('block'),
    side: word('side'),
    index: word('index'),
  });
  return { status: 200, type: json, body: JSON.stringify(place ? tellPlace(place, link) : null) };
}

/** Server-sent events: one for each new state, each whole, so that a connection that was lost misses nothing. */
function tellEvents({ session, language, link }: PreviewSite, url: URL, response: ServerResponse): void {
  response.writeHead(200, { ...headersOf('text/event-stream'), Connection: 'keep-alive' });
  response.write('retry: 1000\n\n');
  const tell = (state: PreviewState): void => {
    response.write(`data: ${JSON.stringify(tellState(state, language, link))}\n\n`);
  };
  const end = session.look(url.searchParams.get('edition') ?? undefined, tell);
  response.on('close', end);
}

function send(response: ServerResponse, { status, type, body, policy }: Reply): void {
  response.writeHead(status, {
    ...headersOf(type, policy),
    ...(status === 405 ? { Allow: 'GET' } : {}),
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Nothing is kept, guessed, shown inside another page, or named to one that a link leads to. */
function headersOf(type: string, policy = "default-src 'none'"): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

function plain(status: number, body: string): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

const html = 'text/html; charset=utf-8';
const css = 'text/css; charset=utf-8';
const json = 'application/json; charset=utf-8';
const notFound = plain(404, 'There is nothing of this name.');
