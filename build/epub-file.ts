import type { EditionPorts } from './edition-ports.ts';
import type { EpubInput } from './epub/input.ts';
import type { Narration } from './epub/narration.ts';
import { checkRepertoire } from './epub/repertoire.ts';
import { writeEpub } from './epub/write-epub.ts';
import type { Book } from './model/book.ts';
import type { EditionConfig } from './model/config.ts';
import type { Artifact } from './model/ports.ts';

/** The EPUB of an edition, with its recordings, and with its typefaces unless it is to have none. */
export async function epubFile(
  input: EpubInput,
  book: Book,
  edition: EditionConfig,
  ports: EditionPorts,
): Promise<Artifact> {
  const { fonts, profile } = edition.epub;
  if (profile === 'ebpaj') checkRepertoire(book, input.rendered.sides, input.report);
  const narration = narrationOf(book, edition);
  const aloud = narration === undefined ? '' : `\n${await ports.stylesheet('recordings')}`;
  const bare = fonts === 'none' ? { fonts: [], fontLicences: [] } : {};
  const bytes = writeEpub({ ...input, ...bare, narration, css: `${input.css}${aloud}` });
  return { path: `${book.config.id}-${edition.id}.epub`, bytes };
}

/** What the edition reads aloud: the recordings of its folder; those of what it does not show are passed over. */
function narrationOf({ recordings }: Book, { epub }: EditionConfig): Narration | undefined {
  const found = recordings?.find(({ folder }) => folder === epub.audio);
  return found && { recordings: found.recordings, narrators: epub.narrators ?? [] };
}
