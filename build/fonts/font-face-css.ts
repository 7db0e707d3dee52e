import type { SubsetFont } from './subset-fonts.ts';

/**
 * Gives the `@font-face` rules for font files that stand in `folder` (relative to the style sheet, with a closing
 * slash, or empty). `font-display: block`: a page must never be measured in a stand-in face.
 */
export function fontFaceCss(fonts: readonly SubsetFont[], folder: string): string {
  return fonts.map((font) => fontFaceRule(font, folder)).join('\n');
}

function fontFaceRule(font: SubsetFont, folder: string): string {
  const format = font.mediaType === 'font/woff2' ? 'woff2' : 'truetype';
  return `@font-face {
  font-family: '${font.family}';
  font-weight: ${font.weight};
  font-style: ${font.style};
  font-display: block;
  src: url('${folder}${font.fileName}') format('${format}');
}`;
}
