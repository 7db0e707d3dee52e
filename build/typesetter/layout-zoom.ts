/**
 * How many times larger than life rows are laid out, when measured and when printed. Chromium puts the base line of every
 * line on a whole px of the layout: at life size the lines of two fonts, side by side, would be up to 0.75 pt out of
 * level. The print is scaled down again by the same factor. Both layouts need the same zoom, since a line of whole
 * Japanese characters fills its measure exactly, and rounding decides whether the last one still fits.
 */
export const layoutZoom = 4;

/**
 * Style of a page that is measured or printed. On the root, not the body: line heights and the like that are set on the
 * root would else be inherited as they are, and be a quarter of what they should.
 */
export const zoomedRoot = `:root { zoom: ${layoutZoom}; }`;
