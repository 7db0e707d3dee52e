import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { ImageAsset, LoadImage } from '../model/project.ts';
import { fileAddress, folderOf, resolveInBook } from '../text/book-path.ts';
import { readBytes } from './files.ts';
import { rasterSize, sniffType } from './image-size.ts';
import { nearlySame } from './names.ts';
import { readSvg } from './svg.ts';

/** Far above any picture of a book: 50 MB. */
const imageLimit = 50 * 1024 * 1024;

/**
 * Makes the loader of the book's pictures. An address is resolved against the Markdown file that names it, then against
 * `manuscript/`, so that a translation can name the picture of its source by the same words. An address that leads
 * nowhere is reported where it stands; what is wrong with a picture itself is reported once, at the picture.
 */
export function createImageLoader(files: FileSystem, report: Report): LoadImage {
  const loaded = new Map<string, Promise<Loaded>>();
  const find = pathFinder(files);
  return async (url, from) => {
    const path = await locate(url, from, find, report);
    if (path === undefined) return undefined;
    let reading = loaded.get(path);
    const first = reading === undefined;
    if (reading === undefined) {
      reading = load(path, files);
      loaded.set(path, reading);
    }
    const { asset, faults } = await reading;
    const place = { file: path, line: 1, column: 1 };
    if (first) for (const { rule, values } of faults) report(rule, place, values, [from]);
    return asset;
  };
}

interface Fault {
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Loaded {
  readonly asset: ImageAsset | undefined;
  readonly faults: readonly Fault[];
}

/** A path as it stands on disk, or with a name in it that differs from the one on disk in case or width alone. */
type Found =
  | { readonly type: 'there'; readonly path: string }
  | { readonly type: 'near'; readonly found: string; readonly expected: string };

type Find = (path: string) => Promise<Found | undefined>;

async function locate(url: string, from: Place, find: Find, report: Report): Promise<string | undefined> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) {
    report('remote-image', from, { url: url.slice(0, 80) });
    return undefined;
  }
  const address = fileAddress(url);
  const beside = resolveInBook(folderOf(from.file), address);
  const inManuscript = resolveInBook('manuscript', address);
  if (beside === undefined && inManuscript === undefined) {
    report('image-outside-book', from, { url });
    return undefined;
  }
  const found = [
    beside === undefined ? undefined : await find(beside),
    inManuscript === undefined ? undefined : await find(inManuscript),
  ];
  const there = found.find((one) => one?.type === 'there');
  if (there?.type === 'there') return there.path;
  const near = found.find((one) => one?.type === 'near');
  if (near?.type === 'near')
    report('file-name-mismatch', from, { found: near.found, expected: near.expected });
  else report('missing-image', from, { url, expected: beside ?? inManuscript ?? url });
  return undefined;
}

/**
 * Follows a path name by name through the listings of its folders: names there may be in another Unicode form (macOS
 * keeps them decomposed), and a file system that passes over case would find what others do not.
 */
export function pathFinder(files: FileSystem): Find {
  const listings = new Map<string, Promise<readonly string[]>>();
  const list = (folder: string): Promise<readonly string[]> => {
    const listing = listings.get(folder) ?? files.list(folder);
    listings.set(folder, listing);
    return listing;
  };
  return async (path) => {
    let found = '';
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const names = await list(found);
      const name = names.find((one) => one.normalize('NFC') === part.normalize('NFC'));
      if (name === undefined) {
        const near = nearlySame(part, names);
        return near === undefined ? undefined : { type: 'near', found: part, expected: near };
      }
      found = found === '' ? name : `${found}/${name}`;
      // Links are not followed: one on the way is what there is to say about the path.
      const isLink = (await files.status(found))?.kind === 'link';
      if (isLink && index < parts.length - 1) return { type: 'there', path: found };
    }
    return { type: 'there', path: found };
  };
}

async function load(path: string, files: FileSystem): Promise<Loaded> {
  const faults: Fault[] = [];
  const note: Report = (rule, _place, values = {}) => faults.push({ rule, values });
  const bytes = await readBytes(files, path, imageLimit, note);
  if (bytes === undefined) {
    return { asset: undefined, faults };
  }
  const mediaType = sniffType(bytes);
  if (mediaType === undefined) {
    return { asset: undefined, faults: [{ rule: 'unknown-image-type', values: { path } }] };
  }
  const size =
    mediaType === 'image/svg+xml' ? readSvg(bytes) : (rasterSize(bytes, mediaType) ?? { fault: 'size' });
  if ('fault' in size) {
    const rule = mediaType === 'image/svg+xml' ? 'unsafe-svg' : 'broken-image';
    return { asset: undefined, faults: [{ rule, values: { path, reason: size.fault } }] };
  }
  return { asset: { path, mediaType, bytes, width: size.width, height: size.height }, faults };
}
