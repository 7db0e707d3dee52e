import { createHash } from 'node:crypto';
import type {
  MeasureRequest,
  PageSection,
  PaginateRequest,
  ResultCache,
  RowBox,
  ServedFiles,
  Typesetter,
} from '../model/ports.ts';

/**
 * A typesetter that asks the browser only for what it was never asked before: what the rows of a section measured, and
 * each page that Paged.js made, are kept under a digest of all that they come from (content, style sheet, files, browser
 * and Paged.js). After an edit the section that changed is measured again, and the pages whose content or number is
 * another are made again. Printing is never kept: a PDF is one whole.
 */
export function keepingTypesetter(typesetter: Typesetter, results: ResultCache): Typesetter {
  const digestOf = filesDigests();
  const setting = (css: string, files: ServedFiles) =>
    digest(JSON.stringify([typesetter.versions, css, digestOf(files)]));
  return {
    versions: typesetter.versions,
    measure: async (request) => {
      const key = `rows ${setting(request.css, request.files)} ${digest(request.html)}`;
      const known = await results.find(key);
      // Written below, under the digest of this very request.
      if (known !== undefined) return JSON.parse(decoder.decode(known)) as readonly RowBox[];
      return measureAndKeep(request, key, typesetter, results);
    },
    paginate: (request) => paginateAndKeep(request, setting(request.css, request.files), typesetter, results),
    print: (request) => typesetter.print(request),
    close: () => typesetter.close(),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function measureAndKeep(
  request: MeasureRequest,
  key: string,
  typesetter: Typesetter,
  results: ResultCache,
): Promise<readonly RowBox[]> {
  const boxes = await typesetter.measure(request);
  await results.keep(key, encoder.encode(JSON.stringify(boxes)));
  return boxes;
}

/**
 * Pages know nothing of each other, so that those that are missing can be made by themselves. Their `levels` are no part
 * of the key: each rule follows from the name of a class that stands on the page.
 */
async function paginateAndKeep(
  request: PaginateRequest,
  setting: string,
  typesetter: Typesetter,
  results: ResultCache,
): Promise<readonly string[]> {
  const keyOf = (page: PageSection) => `page ${setting} ${digest(JSON.stringify([request.geometry, page]))}`;
  const keys = request.pages.map(keyOf);
  const known = await Promise.all(keys.map((key) => results.find(key)));
  const missing = request.pages.filter((_, index) => known[index] === undefined);
  const made = missing.length === 0 ? [] : await typesetter.paginate({ ...request, pages: missing });
  let next = 0;
  const sheets = known.map((sheet) => (sheet === undefined ? (made[next++] ?? '') : decoder.decode(sheet)));
  const fresh = keys.flatMap((key, index) => (known[index] === undefined ? [[key, index] as const] : []));
  await Promise.all(fresh.map(([key, index]) => results.keep(key, encoder.encode(sheets[index]))));
  return sheets;
}

/** Typefaces and pictures are megabytes, and the same for all requests of an edition: read once. */
function filesDigests(): (files: ServedFiles) => string {
  const known = new WeakMap<ServedFiles, string>();
  return (files) => {
    const found = known.get(files);
    if (found !== undefined) return found;
    const hash = createHash('sha256');
    for (const [path, { mediaType, bytes }] of files)
      hash.update(JSON.stringify([path, mediaType, bytes.length])).update(bytes);
    const made = hash.digest('hex');
    known.set(files, made);
    return made;
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
