import type { FileSystem, FileStatus } from '../../build/model/ports.ts';

/** A link on disk, for `memoryFiles`: reading and listing see its target, `status` sees the link. */
export interface MemoryLink {
  readonly link: string;
}

/**
 * A book folder in memory. Folders are implied by the paths; text is stored as UTF-8.
 * `{ link: 'outside' }` stands for a symbolic link.
 */
export function memoryFiles(record: Readonly<Record<string, string | Uint8Array | MemoryLink>>): FileSystem {
  const files = new Map(Object.entries(record));
  return {
    list: (folder) => Promise.resolve(namesIn(folder === '.' ? '' : folder, files.keys())),
    status: (path) => Promise.resolve(statusOf(path, files)),
    read: (path) => {
      const content = files.get(path);
      if (content === undefined) return Promise.reject(new Error(`no such file: ${path}`));
      if (typeof content === 'string') return Promise.resolve(new TextEncoder().encode(content));
      if (content instanceof Uint8Array) return Promise.resolve(content);
      return Promise.reject(new Error(`a link was followed: ${path}`));
    },
  };
}

function namesIn(folder: string, paths: Iterable<string>): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Set<string>();
  for (const path of paths) {
    const name = path.startsWith(prefix) ? path.slice(prefix.length).split('/', 1)[0] : undefined;
    if (name !== undefined && name !== '') names.add(name);
  }
  return [...names].toSorted((a, b) => (a < b ? -1 : 1));
}

function statusOf(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array | MemoryLink>,
): FileStatus | undefined {
  const content = files.get(path);
  if (content === undefined) {
    return namesIn(path, files.keys()).length > 0 ? { kind: 'directory', size: 0 } : undefined;
  }
  if (typeof content === 'string') return { kind: 'file', size: new TextEncoder().encode(content).length };
  return content instanceof Uint8Array ? { kind: 'file', size: content.length } : { kind: 'link', size: 0 };
}
