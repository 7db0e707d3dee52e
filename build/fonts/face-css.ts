import type { TypeConfig } from '../model/config.ts';

const sans = "font-family: 'Noto Sans JP', sans-serif";

/** How the two style sheets say what is Japanese and what is not. */
const selectors = {
  // Only elements that name their language; drawings keep the faces they ask for.
  page: { source: "[lang|='ja']:not(svg *)", target: "[lang]:not([lang|='ja'], svg *)" },
  screen: { source: ':lang(ja)', target: 'body :not(:lang(ja))' },
} as const;

/**
 * Rules for a book that asks for sans-serif type (`type: {ja: sans}`); the style sheets themselves set serif. Noto Sans
 * JP has the Latin letters too, and no italics.
 */
export function faceCss(type: TypeConfig, medium: 'page' | 'screen'): string {
  const { source, target } = selectors[medium];
  return [
    ...(type.source === 'sans' ? [`${source} { ${sans}; }`] : []),
    ...(type.target === 'sans' ? [`${target} { ${sans}; font-style: normal; }`] : []),
  ].join('\n');
}
