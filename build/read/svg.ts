import { parseDrawing } from '../tree/html.ts';
import type { Element, Nodes } from 'hast';
import { inPixels } from '../model/lengths.ts';
import { lengthInMillimetres } from '../yaml/scalars.ts';
import type { ImageSize } from './image-size.ts';
import { xmlFault } from './well-formed.ts';

/** What an SVG may not be or hold, as a word for the message; the same in every language. */
export interface SvgFault {
  readonly fault: string;
}

/** Elements that run code, hold HTML, or fetch and change things by themselves. */
const refused = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'set',
  'animate',
  'animatetransform',
  'animatemotion',
  'discard',
]);
/** Deeper than any drawing; hostile nesting ends the stack of whoever draws it. */
const depthLimit = 200;

/**
 * Checks an SVG drawing and gives its size in CSS px, from `width` and `height` or else from `viewBox` (SVG 2, 8.2).
 * Refused are scripts and handlers, HTML inside, document types and entities, animation, and whatever would be
 * fetched: every `href`, `src` and `url()` must name something in the drawing itself (`#id`) or a picture in `data:`.
 */
export function readSvg(bytes: Uint8Array): ImageSize | SvgFault {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'not UTF-8' };
  }
  // A parser of HTML passes over these, a parser of XML obeys them.
  const declaration = /<!(?:DOCTYPE|ENTITY|ATTLIST|ELEMENT)|<\?(?!xml\s)/iu.exec(source);
  if (declaration !== null) return { fault: declaration[0] };
  // Before anything reads it as HTML, which mends what XML refuses, at a cost that grows with the depth.
  const broken = xmlFault(source, depthLimit);
  if (broken !== undefined) return { fault: `XML: ${broken}` };
  const body = source.replace(/^\s*<\?xml[^>]*>/u, '');
  const tree = parseDrawing(body);
  const elements = tree.children.filter((node) => node.type === 'element');
  // Elements of HTML leave the drawing when they are read as HTML, and are inside it when read as XML.
  if (elements.length > 1) return { fault: `<${elements[1]?.tagName ?? ''}>` };
  const root = elements[0];
  if (root === undefined || root.tagName !== 'svg') return { fault: 'no <svg>' };
  // In HTML the name space is understood; a drawing in a file of its own must state it.
  if (root.properties['xmlns'] !== 'http://www.w3.org/2000/svg')
    return { fault: 'no xmlns="http://www.w3.org/2000/svg"' };
  const fault = findFault(root);
  if (fault !== undefined) return fault;
  return sizeOf(root) ?? { fault: 'no width, height or viewBox' };
}

function findFault(root: Element): SvgFault | undefined {
  const work: Nodes[] = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (node.type === 'element') {
      const fault = elementFault(node);
      if (fault !== undefined) return { fault };
      for (const child of node.children) work.push(child);
    }
    if (node.type === 'text' && fetches(node.value)) return { fault: '@import / url()' };
  }
  return undefined;
}

function elementFault(element: Element): string | undefined {
  const name = element.tagName.toLowerCase().replace(/^[^:]*:/u, '');
  if (refused.has(name)) return `<${element.tagName}>`;
  // Markup in these is read as HTML by one parser and as SVG by the other.
  const words = element.tagName === 'title' || element.tagName === 'desc';
  const inner = words ? element.children.find((child) => child.type === 'element') : undefined;
  if (inner?.type === 'element') return `<${inner.tagName}>`;
  for (const [key, value] of Object.entries(element.properties)) {
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    const attribute = key.toLowerCase();
    if (/^on[a-z]/u.test(attribute)) return attribute;
    const address = attribute.endsWith('href') || attribute === 'src' || attribute === 'xmlbase';
    if (address && !isInside(written, name)) return `${attribute}="${written.slice(0, 40)}"`;
    if (fetches(written)) return `${attribute}="${written.slice(0, 40)}"`;
  }
  return undefined;
}

/** An address that stays in the file: a fragment, or a picture embedded in an `image`. */
function isInside(address: string, element: string): boolean {
  const trimmed = address.trim();
  if (trimmed.startsWith('#')) return true;
  const embedded = element === 'image' || element === 'feimage';
  return embedded && /^data:image\/(?:png|jpeg|webp);base64,/iu.test(trimmed);
}

/** Whether a style or attribute would fetch something: `@import`, or `url()` with more than `#id` in it. */
function fetches(words: string): boolean {
  // CSS lets any character be written as an escape, so a back slash near them is not let pass. Comments are looked at
  // too: what is one to us, inside a string or an address, may be none to who draws it.
  if (/@import|image-set\s*\(|\\[0-9a-f]/iu.test(words)) return true;
  return Array.from(words.matchAll(/url\s*\(\s*["']?\s*([^"')\s]?)/giu)).some(([, first]) => first !== '#');
}

function sizeOf(root: Element): ImageSize | undefined {
  const box = String(root.properties['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [, , boxWidth, boxHeight] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const width = pixels(root.properties['width']) ?? boxWidth;
  const height = pixels(root.properties['height']) ?? boxHeight;
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) return undefined;
  return { width, height };
}

/** CSS px of a length; percentages and missing lengths give nothing. */
function pixels(value: unknown): number | undefined {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const length = lengthInMillimetres(/^[\d.]+$/u.test(written) ? `${written}px` : written);
  return length === undefined ? undefined : Math.round(inPixels(length) * 1000) / 1000;
}
