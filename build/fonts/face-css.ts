import type { TypeConfig } from '../model/config.ts';

/** Noto Sans JP has the Latin letters too, and no italics. */
const sans = "'Noto Sans JP', sans-serif";

/**
 * Rules for a book that asks for sans-serif type (`type: {ja: sans}`); the style sheets themselves set serif. On the
 * page a face is a property of `styles/page/theme.css`; screens have no such properties.
 */
export function faceCss(type: TypeConfig, medium: 'page' | 'screen'): string {
  return (medium === 'page' ? pageRules(type) : screenRules(type)).join('\n');
}

function pageRules(type: TypeConfig): readonly string[] {
  return [
    ...(type.source === 'sans' ? [`:root { --face-ja: ${sans}; }`] : []),
    ...(type.target === 'sans'
      ? [
          `:root { --face-latin: ${sans}; --face-number: ${sans}; --latin-drop: 0pt; }`,
          "[lang]:not([lang|='ja']) em { font-style: normal; }",
        ]
      : []),
  ];
}

function screenRules(type: TypeConfig): readonly string[] {
  return [
    ...(type.source === 'sans' ? [`:lang(ja) { font-family: ${sans}; }`] : []),
    ...(type.target === 'sans' ? [`body :not(:lang(ja)) { font-family: ${sans}; font-style: normal; }`] : []),
  ];
}
