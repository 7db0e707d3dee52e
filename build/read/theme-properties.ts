/** What the value of a custom property of the page's theme must be. */
export type ThemeValue = 'colour' | 'length' | 'lines' | 'face' | 'word' | 'number';

/** Properties that `:root` of a theme may set: those that `styles/page/theme.css` explains, with their kind. */
export const themeProperties: Readonly<Record<string, ThemeValue>> = {
  '--ink': 'colour',
  '--ink-soft': 'colour',
  '--ink-faint': 'colour',
  '--ink-pale': 'colour',
  '--ink-answer': 'colour',
  '--rule': 'colour',
  '--face-ja': 'face',
  '--face-latin': 'face',
  '--face-label': 'face',
  '--face-number': 'face',
  '--face-code': 'face',
  '--latin': 'number',
  '--latin-drop': 'length',
  '--caps-head': 'word',
  '--caps-index': 'word',
  '--figures': 'word',
  '--align-latin': 'word',
  '--size-title': 'length',
  '--size-title-below': 'length',
  '--size-chapter': 'length',
  '--size-chapter-below': 'length',
  '--size-chapter-number': 'length',
  '--size-section': 'length',
  '--size-section-below': 'length',
  '--size-box-title': 'length',
  '--size-contents-below': 'length',
  '--space-chapter': 'lines',
  '--space-section': 'lines',
  '--space-subsection': 'lines',
  '--space-paragraph': 'lines',
  '--size-caption': 'length',
  '--size-credit': 'length',
  '--size-passage': 'length',
  '--sheet-margin-size': 'length',
  '--sheet-folio-size': 'length',
  '--size-table': 'length',
  '--size-table-below': 'length',
  '--line-table': 'length',
  '--size-note': 'length',
  '--line-note': 'length',
  '--size-reading': 'length',
  '--size-mark': 'length',
  '--raise-mark': 'length',
  '--size-code': 'length',
  '--size-quote': 'length',
  '--size-aside': 'length',
};

/** Measures of the page, from which its breaks are planned: `page` and `type` of book.yaml set them. */
export const pageMeasures: ReadonlySet<string> = new Set([
  ...['--size', '--line', '--column', '--opposite', '--gutter', '--width', '--height'],
  ...['width', 'min-width', 'max-width', 'inline-size', 'min-inline-size', 'max-inline-size'],
]);

/** Properties of letters and of colour, which any rule may set: they change no place of a break unseen. */
export const freeProperties: ReadonlySet<string> = new Set([
  ...[
    'color',
    'background-color',
    'border-color',
    'border-style',
    'outline',
    'outline-color',
    'outline-style',
  ],
  ...['border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color', 'outline-width'],
  ...['outline-offset', 'box-shadow', 'fill', 'stroke', 'print-color-adjust'],
  ...['font-size', 'font-weight', 'font-style', 'font-variant', 'font-variant-caps', 'font-variant-numeric'],
  ...[
    'font-variant-ligatures',
    'font-variant-east-asian',
    'font-variant-alternates',
    'font-feature-settings',
  ],
  ...['font-kerning', 'font-language-override', 'font-size-adjust', 'letter-spacing', 'word-spacing'],
  ...['text-align', 'text-align-last', 'text-justify', 'text-indent', 'text-transform', 'text-autospace'],
  ...['text-spacing-trim', 'text-decoration', 'text-decoration-line', 'text-decoration-color'],
  ...['text-decoration-style', 'text-decoration-thickness', 'text-underline-offset'],
  ...['text-underline-position', 'text-decoration-skip-ink', 'text-emphasis', 'text-emphasis-style'],
  ...[
    'text-emphasis-color',
    'text-emphasis-position',
    'line-break',
    'word-break',
    'overflow-wrap',
    'hyphens',
  ],
  ...['ruby-align', 'ruby-overhang', 'margin-left', 'margin-right', 'margin-inline', 'margin-inline-start'],
  ...['margin-inline-end', 'padding-left', 'padding-right', 'padding-inline', 'padding-inline-start'],
  ...['padding-inline-end'],
]);

/** Space above and below, in whole lines, of rows alone. */
export const spaceProperties: ReadonlySet<string> = new Set(['margin-top', 'padding-top', 'padding-bottom']);

/** Rules of `diagnostics/rules/theme.ts` by the beginning of the properties that they refuse. */
export const refusedProperties: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:position|float|clear|display|top|right|bottom|left|inset|columns?|flex|grid|order|transform|translate)(?:-|$)/u,
    'theme-out-of-place',
  ],
  [
    /^(?:rotate|scale|zoom|animation|transition|offset|perspective|view-transition)(?:-|$)/u,
    'theme-out-of-place',
  ],
  [/^(?:break|page-break|page|orphans|widows|box-decoration-break)(?:-|$)/u, 'theme-break'],
  [
    /^(?:overflow(?!-wrap)|contain|content-visibility|(?:min-|max-)?(?:height|block-size)|aspect-ratio)(?:-|$)/u,
    'theme-height',
  ],
  [/^(?:content|counter|quotes|list-style)(?:-|$)/u, 'theme-generated-words'],
  [/^(?:writing-mode|direction|unicode-bidi|text-orientation|text-combine-upright)$/u, 'theme-direction'],
  [
    /^(?:margin|margin-bottom|margin-block.*|padding|padding-block.*|border|border-(?:top|bottom|block)(?:-width)?|border-width|row-gap|gap|vertical-align|baseline-shift|initial-letter)$/u,
    'theme-off-grid',
  ],
];

/** Rows that never break over pages: room inside them is printed once. */
export const wholeRows: ReadonlySet<string> = new Set([
  ...['heading-1', 'heading-2', 'heading-3', 'heading-4', 'book-title', 'book-subtitle', 'book-creators'],
  ...['book-publisher', 'figure', 'box-title', 'q-set-title'],
]);

/** Rows that take space above; those of tables are planned in half lines. */
export const spacedRows: ReadonlySet<string> = new Set([
  ...wholeRows,
  ...['paragraph', 'list-item', 'code', 'break', 'term', 'colophon-line', 'toc-1', 'table-caption'],
  ...['q-instructions', 'q-prompt'],
]);

/** Boxes of the page itself: only their colours are free. */
export const pageParts: ReadonlySet<string> = new Set([
  ...[
    'sheet',
    'sheet-area',
    'sheet-head',
    'sheet-folio',
    'area',
    'page-rows',
    'page-notes',
    'frame',
    'picture',
  ],
]);

/** Elements that parts of the page are made of, as rows are: a class has to say which is meant. */
export const pageElements: ReadonlySet<string> = new Set([
  '*',
  'div',
  'aside',
  'section',
  'main',
  'header',
  'footer',
]);

/** Typefaces that every book has; no others can be fetched. */
export const faces: readonly string[] = ['Noto Serif JP', 'Noto Sans JP', 'Source Serif 4'];
