import { resolve, sep } from 'node:path';
import type { Place } from '../../model/place.ts';
import { nearest } from '../../yaml/suggest.ts';
import { UsageFault } from '../faults.ts';

/** Gives the address that opens a place of the book in an editor; nothing where none is to be opened. */
export type EditorLink = (place: Place) => string | undefined;

/** Addresses by which editors open a file at a line: each has registered its scheme with the system. */
const editors: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
};

/** What a page may never be led to by a click. */
const refused = /^(?:javascript|data|vbscript|blob|file|about):/iu;

/**
 * Reads `--editor`: a name of the list, `none`, or an address with `{path}`, `{line}` and `{column}` in it. The page only
 * shows the address; it is the person's browser that asks whether to open the editor.
 */
export function editorLink(asked: string | undefined, folder: string): EditorLink {
  if (asked === 'none') return () => undefined;
  const template = asked?.includes('{path}') === true ? asked : editors[asked ?? 'vscode'];
  if (template === undefined || !/^[a-z][a-z0-9+.-]*:/iu.test(template) || refused.test(template)) {
    const known = [...Object.keys(editors), 'none'];
    const guess = nearest(asked ?? '', known);
    throw guess === undefined
      ? new UsageFault('cli:unknown-editor', { editor: asked ?? '', known: known.join(', ') })
      : new UsageFault('cli:unknown-editor-guess', { editor: asked ?? '', guess });
  }
  return ({ file, line, column }) =>
    template
      .replaceAll('{path}', addressOf(resolve(folder, file)))
      .replaceAll('{line}', String(line))
      .replaceAll('{column}', String(column));
}

/** A path as part of an address, beginning with a slash. */
function addressOf(path: string): string {
  const parts = path.split(sep).map((part, index) => (index === 0 ? part : encodeURIComponent(part)));
  const joined = parts.join('/');
  return joined.startsWith('/') ? joined : `/${joined}`;
}
