import { bookDocuments, type BookDocuments } from '../epub/book-documents.ts';
import type { EpubInput } from '../epub/input.ts';
import { outline } from '../epub/outline.ts';
import { pageTargets } from '../epub/page-targets.ts';
import { placedSections } from '../epub/placed-sections.ts';
import { fontPath, stylesheet } from '../epub/stylesheet.ts';
import type { ContainerFile } from '../epub/zip.ts';
import { siteManifest } from '../model/ports.ts';
import { contentsMain } from './contents-page.ts';
import { sitePages } from './site-pages.ts';
import { withoutPaperFront } from './site-sections.ts';

const indexFile = 'index.html';
const styleFile = 'style/site.css';

/**
 * One edition as a folder of static pages (HTML, the living standard): pure, and the same bytes for the same input. The
 * documents are those of the EPUB, a page each, and `index.html` has the title and the contents; nothing in them runs or
 * is fetched. `site-files.txt` names every file, which is how a later build knows the folder for its own. Reports what
 * `writeEpub` does, and still gives a whole site.
 */
export function writeSite(given: EpubInput): readonly ContainerFile[] {
  const input = withoutPaperFront(given);
  const files = [
    ...pageFiles(input),
    { path: styleFile, content: stylesheet(input.css, input.fonts) },
    ...input.fonts.map(({ fileName, bytes }) => ({ path: fontPath(fileName), content: bytes })),
    ...input.fontLicences.map(({ fileName, bytes }) => ({ path: fontPath(fileName), content: bytes })),
  ];
  const names = [...files.map(({ path }) => path), siteManifest].toSorted();
  return [...files, { path: siteManifest, content: `${names.join('\n')}\n` }];
}

/** The pages with the pictures they show. */
function pageFiles(input: EpubInput): readonly ContainerFile[] {
  const titlePage = input.rendered.sections.find(({ role }) => role === 'titlepage');
  const book = bookDocuments(input, {
    extension: '.html',
    toRoot: '',
    opening: titlePage && { section: titlePage.id, file: indexFile },
  });
  const { documents } = book;
  const sections = placedSections(documents.map(({ content, file }) => ({ content, href: file })));
  const opening = documents.find(({ file }) => file === indexFile);
  const main = contentsMain(opening?.body, outline(sections), pageTargets(documents), input);
  const others = documents.filter((document) => document !== opening);
  const places = { index: indexFile, stylesheet: styleFile };
  return [...sitePages(main, others, places, input), ...pictureFiles(input, book)];
}

function pictureFiles({ images }: EpubInput, { pictures }: BookDocuments): readonly ContainerFile[] {
  return [...pictures].flatMap(([path, file]) => {
    const asset = images.get(path);
    return asset === undefined ? [] : [{ path: file, content: asset.bytes }];
  });
}
