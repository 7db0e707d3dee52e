import type { Language } from '../model/place.ts';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute } from './xml.ts';

/** One line of the manifest. `href` is seen from the package document's folder. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  /** `nav`, `cover-image`, `svg` … */
  readonly properties: readonly string[];
  /** Id of the media overlay that reads it aloud. */
  readonly overlay?: string | undefined;
}

/** The package document (EPUB 3.3, 5): metadata, manifest, reading order from left to right. */
export function packageDocument(
  language: Language,
  prefix: string | undefined,
  metadata: string,
  manifest: readonly ManifestItem[],
  spine: readonly ManifestItem[],
  ncx: string,
  onIllegal: OnIllegal,
): string {
  const quoted = (value: string) => `"${escapeAttribute(value, onIllegal)}"`;
  const items = manifest.map(({ id, href, mediaType, properties, overlay }) => {
    const more = properties.length === 0 ? '' : ` properties=${quoted(properties.join(' '))}`;
    const aloud = overlay === undefined ? '' : ` media-overlay=${quoted(overlay)}`;
    return `<item id=${quoted(id)} href=${quoted(href)} media-type=${quoted(mediaType)}${more}${aloud}/>\n`;
  });
  const declared = prefix === undefined ? '' : ` prefix=${quoted(prefix)}`;
  const order = spine.map(({ id }) => `<itemref idref=${quoted(id)}/>\n`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang=${quoted(language)}${declared}>\n` +
    `${metadata}\n<manifest>\n${items.join('')}</manifest>\n` +
    `<spine toc=${quoted(ncx)} page-progression-direction="ltr">\n${order.join('')}</spine>\n</package>\n`
  );
}

/** `META-INF/container.xml`: where the package document lies. */
export function containerDocument(path: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n' +
    `<rootfile full-path="${path}" media-type="application/oebps-package+xml"/>\n</rootfiles>\n</container>\n`
  );
}
