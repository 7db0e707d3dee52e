import type { Properties } from 'hast';
import type { OnIllegal } from './xml.ts';
import { escapeAttribute } from './xml.ts';

export type Vocabulary = 'html' | 'svg' | 'math';
/** The two ways to write HTML: in an EPUB as XML, on a site as HTML. */
export type Syntax = 'xml' | 'html';

/**
 * The attributes of one element as XML text, each with a space before it. Keeps the order of the properties; `lang` is
 * written twice in XML (EPUB 3.3 content documents: `lang` and `xml:lang` with the same value), and `epub:type` there
 * alone. Left out: `data-*`, event handlers, and everything that is not set.
 */
export function attributes(
  properties: Properties,
  vocabulary: Vocabulary,
  onIllegal: OnIllegal,
  syntax: Syntax = 'xml',
): string {
  return Object.entries(modern(properties, vocabulary))
    .flatMap(([property, value]) => {
      if (value === null || value === undefined || isDropped(property)) return [];
      if (property === 'epubType' && syntax === 'html') return [];
      const name = attributeName(property, vocabulary);
      const written = attributeValue(name, value);
      if (written === undefined) return [];
      if (value === true && syntax === 'html' && written === name) return [name];
      const pair = `${name}="${escapeAttribute(written, onIllegal)}"`;
      return name === 'lang' && syntax === 'xml' ? [pair, `xml:${pair}`] : [pair];
    })
    .map((pair) => ` ${pair}`)
    .join('');
}

/** `align` of table cells is gone from HTML; EPUBCheck refuses it. */
function modern(properties: Properties, vocabulary: Vocabulary): Properties {
  const { align, ...rest } = properties;
  if (vocabulary !== 'html' || typeof align !== 'string') return properties;
  const style = typeof rest['style'] === 'string' ? `${rest['style']};` : '';
  return { ...rest, style: `${style}text-align: ${align}` };
}

function isDropped(property: string): boolean {
  return /^(?:data[-A-Z]|on[-A-Z]?[a-z]|xmlns|xml:?lang$|xmlLang$)/.test(property);
}

const renamed: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['httpEquiv', 'http-equiv'],
  ['acceptCharset', 'accept-charset'],
  ['epubType', 'epub:type'],
  ['xLinkHref', 'xlink:href'],
  ['xLinkTitle', 'xlink:title'],
  ['xmlSpace', 'xml:space'],
]);

function attributeName(property: string, vocabulary: Vocabulary): string {
  const known = renamed.get(property);
  if (known !== undefined) return known;
  if (/^aria[-A-Z]/.test(property)) return `aria-${property.slice(4).replace('-', '').toLowerCase()}`;
  if (vocabulary === 'html') return property.toLowerCase();
  return camelInSvg.has(property) ? property : hyphenated(property);
}

function hyphenated(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function attributeValue(
  name: string,
  value: Exclude<Properties[string], null | undefined>,
): string | undefined {
  if (typeof value === 'boolean') {
    if (name.startsWith('aria-')) return String(value);
    return value ? name : undefined;
  }
  if (!Array.isArray(value)) return String(value);
  return value.join(name === 'srcset' || name === 'accept' ? ', ' : ' ');
}

/** Attributes of SVG 2 that are written with capitals; the other ones are hyphenated. */
const camelInSvg: ReadonlySet<string> = new Set(
  (
    'attributeName baseFrequency calcMode clipPathUnits diffuseConstant edgeMode filterUnits gradientTransform ' +
    'gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle ' +
    'markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits ' +
    'patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits ' +
    'refX refY repeatCount repeatDur specularConstant specularExponent spreadMethod startOffset stdDeviation ' +
    'stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox xChannelSelector ' +
    'yChannelSelector'
  ).split(' '),
);
