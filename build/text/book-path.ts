/**
 * Resolves an address written in one of the book's files to a path inside the book folder (`/` between parts), the way
 * links are resolved: `images/a.svg` in `manuscript/01.md` is `manuscript/images/a.svg`. Gives nothing for what cannot
 * be inside: addresses with a scheme, absolute paths, back slashes, and `..` that leads out.
 */
export function resolveInBook(folder: string, address: string): string | undefined {
  if (address === '' || /^[a-z][a-z0-9+.-]*:|^[/\\]|[\\\0]/iu.test(address)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of address.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

/** The folder that a path stands in; empty for the book folder itself. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end);
}

/** An address without its query and fragment, percent-encoding undone: `%E5%9B%B3.svg` is `図.svg`. */
export function fileAddress(url: string): string {
  const path = url.replace(/[?#][^]*$/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
