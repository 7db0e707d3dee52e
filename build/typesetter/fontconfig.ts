import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFaces } from '../fonts/font-faces.ts';
import { fileOnce } from './write-once.ts';

/**
 * Writes a fontconfig file that shows the browser the toolchain's own fonts and nothing else, and gives its path. A bare
 * Linux machine has neither fonts nor a configuration, without which Chromium cannot set a letter; and a machine full of
 * fonts must make the same pages, also where a picture (SVG) names a family or a letter falls back.
 */
export async function writeFontconfig(cacheFolder: string): Promise<string> {
  const text = fontconfig(ownFontFolders(), join(cacheFolder, 'fontconfig'));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return fileOnce(join(cacheFolder, `fonts-${hash}.conf`), text);
}

function ownFontFolders(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return [...new Set(fontFaces.map((face) => dirname(resolve(face.packagePath))))];
}

const generics = [
  ['serif', 'Noto Serif JP'],
  ['sans-serif', 'Noto Sans JP'],
  ['monospace', 'Noto Sans JP'],
] as const;

function fontconfig(folders: readonly string[], cache: string): string {
  const aliases = generics.map(
    ([generic, family]) =>
      `  <alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
