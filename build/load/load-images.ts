import type { Block, ParsedDocument } from '../model/parsed.ts';
import type { ImageAsset, LoadImage } from '../model/project.ts';
import type { ChapterDocuments } from './parse-chapters.ts';

/** Chapters whose pictures are named by where they were found, and the pictures by that path. */
export interface LoadedImages {
  readonly documents: readonly ChapterDocuments[];
  readonly images: ReadonlyMap<string, ImageAsset>;
}

/**
 * Loads every picture that the chapters name; one that cannot be used has been reported by the loader. A translation
 * may write `images/a.svg` and mean the manuscript's, so blocks are given the path of the file that was found.
 */
export async function loadImages(
  chapters: readonly ChapterDocuments[],
  load: LoadImage,
): Promise<LoadedImages> {
  const images = new Map<string, ImageAsset>();
  const documents: ChapterDocuments[] = [];
  // One after the other: messages keep the order of the text.
  for (const chapter of chapters) {
    const source = await locate(chapter.source, load, images);
    const targets = new Map<string, ParsedDocument>();
    for (const [language, target] of chapter.targets) {
      targets.set(language, await locate(target, load, images));
    }
    documents.push({ ...chapter, source, targets });
  }
  return { documents, images };
}

async function locate(
  document: ParsedDocument,
  load: LoadImage,
  images: Map<string, ImageAsset>,
): Promise<ParsedDocument> {
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    const asset = block.image === undefined ? undefined : await load(block.image.url, block.place);
    if (block.image === undefined || asset === undefined) {
      blocks.push(block);
      continue;
    }
    images.set(asset.path, asset);
    blocks.push({ ...block, image: { ...block.image, path: asset.path } });
  }
  return { ...document, blocks };
}
