/**
 * Finds the first line that nests quotes, lists or boxes beyond all use, and gives its offset. Markdown parsers need
 * time that grows with the cube of the depth, so such a file must be refused before it is parsed. Allowed are 40 marks
 * in a line, list markers within 128 columns, and fences of 40 colons: more than the walk takes (32 levels) by far.
 */
export function nestsTooDeeply(text: string): number | undefined {
  return tooDeep.exec(text)?.index;
}

const marks = String.raw`(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))`;
const farMarker = String.raw`[ \t>]{128,}(?:[-+*]|\d{1,9}[.)])[ \t]`;
const longFence = String.raw`[ \t>]*:{41}`;
const tooDeep = new RegExp(`^(?:${marks}{41}|${farMarker}|${longFence})`, 'mu');
