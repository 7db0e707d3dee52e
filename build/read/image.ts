import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { FileSystem } from '../model/ports.ts';
import type { ImageAsset, LoadImage } from '../model/project.ts';
import { fileAddress, folderOf, resolveInBook } from '../text/book-path.ts';
import { readBytes } from './files.ts';
import { rasterSize, sniffType } from './image-size.ts';
import { readSvg } from './svg.ts';

/** Far above any picture of a book: 50 MB. */
const imageLimit = 50 * 1024 * 1024;

/**
 * Makes the loader of the book's pictures. An address is resolved against the Markdown file that names it, then against
 * `manuscript/`, so that a translation can name the picture of its source by the same words. Every picture is read
 * once, however often it is named; each place that names a faulty one gets its message.
 */
export function createImageLoader(files: FileSystem, report: Report): LoadImage {
  const loaded = new Map<string, Promise<Loaded>>();
  return async (url, from) => {
    const path = await locate(url, from, files, report);
    if (path === undefined) return undefined;
    let reading = loaded.get(path);
    if (reading === undefined) {
      reading = load(path, files);
      loaded.set(path, reading);
    }
    const { asset, faults } = await reading;
    for (const { rule, values } of faults) report(rule, from, values, [{ file: path, line: 1, column: 1 }]);
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

async function locate(
  url: string,
  from: Place,
  files: FileSystem,
  report: Report,
): Promise<string | undefined> {
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
  for (const path of [beside, inManuscript]) {
    const found = path === undefined ? undefined : await onDisk(path, files);
    if (found !== undefined) return found;
  }
  report('missing-image', from, { url, expected: beside ?? inManuscript ?? url });
  return undefined;
}

/** The path as it stands on disk, where names may be in another Unicode form (macOS keeps them decomposed). */
async function onDisk(path: string, files: FileSystem): Promise<string | undefined> {
  for (const form of [path, path.normalize('NFC'), path.normalize('NFD')]) {
    if ((await files.status(form)) !== undefined) return form;
  }
  return undefined;
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
