import type { EditionPorts } from './edition-ports.ts';
import type { EpubInput } from './epub/input.ts';
import { writeSite } from './html/write-site.ts';
import type { EditionConfig } from './model/config.ts';
import type { Artifact } from './model/ports.ts';
import { siteName } from './site-name.ts';

/** A site has both languages passage by passage, either of which can be hidden; answers stand as in the EPUB. */
const siteSettings = { translation: 'passage', profile: 'plain' } as const;

/** The files of an edition's site, which has what only a browser can do besides what the EPUB's styles say. */
export async function siteFiles(
  input: EpubInput,
  edition: EditionConfig,
  ports: EditionPorts,
): Promise<readonly Artifact[]> {
  const folder = siteName(input.config.id, edition.id);
  const css = `${input.css}\n${await ports.stylesheet('site')}`;
  const settings = { ...input.settings, ...siteSettings };
  return writeSite({ ...input, css, settings }).map(({ path, content }) => ({
    path: `${folder}/${path}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}
