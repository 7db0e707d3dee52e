import type { ParsedDocument } from '../model/parsed.ts';
import type { ImageAsset, LoadImage } from '../model/project.ts';

/** Every picture that the documents name, by path; one that cannot be used has been reported by the loader. */
export async function loadImages(
  documents: readonly ParsedDocument[],
  load: LoadImage,
): Promise<ReadonlyMap<string, ImageAsset>> {
  const images = new Map<string, ImageAsset>();
  // One after the other: messages keep the order of the text.
  for (const block of documents.flatMap((document) => document.blocks)) {
    const asset = block.image === undefined ? undefined : await load(block.image.url, block.place);
    if (asset !== undefined) {
      images.set(asset.path, asset);
    }
  }
  return images;
}
