import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { rubyNeighbours, type RubyNeighbours } from '../tree/ruby-neighbours.ts';

/**
 * Readings as they are set on paper. One reading a character becomes one ruby a character, so that a line may end
 * between them, and never inside; where one of them is wider than its character, that character and its
 * neighbours in the word share their readings (JLREQ 3.3.7, jukugo-ruby): white room around one would tear it apart. A
 * reading wider than its base hangs over kana and punctuation beside it (JLREQ 3.3.8), but over no kanji, letter or
 * note mark: there its ruby gets the class `apart-before` or `apart-behind`. Browsers hang readings over anything
 * (before Chromium 151 without a choice), so the style sheet keeps room free on those sides.
 */
export function setRuby(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const parted = parts(nodes);
  const neighbours = rubyNeighbours(parted);
  const dress = (children: readonly ElementContent[]): ElementContent[] =>
    children.map((node) => {
      if (node.type !== 'element') return node;
      return node.tagName === 'ruby'
        ? withRoom(node, neighbours.get(node))
        : { ...node, children: dress(node.children) };
    });
  return dress(parted);
}

/** Rubies of several characters with a reading each, as several rubies. */
function parts(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName !== 'ruby') return [{ ...node, children: parts(node.children) }];
    return monoRubies(node);
  });
}

function monoRubies(ruby: Element): ElementContent[] {
  const rubies: Element[] = [];
  let base: ElementContent[] = [];
  for (const child of ruby.children) {
    base.push(child);
    if (child.type === 'element' && child.tagName === 'rt') {
      rubies.push({ ...ruby, children: base });
      base = [];
    }
  }
  return rubies.length < 2 || base.length > 0
    ? [ruby]
    : shared(rubies).flatMap((each, index) => (index === 0 || mayNotBegin(each) ? [each] : [h('wbr'), each]));
}

/** The characters of a word, those that share their readings as one ruby. */
function shared(rubies: readonly Element[]): readonly Element[] {
  const wide = rubies.map(overhangs);
  const joins = rubies.map((_, index) => [index - 1, index, index + 1].some((near) => wide[near] === true));
  const groups: Element[][] = [];
  for (const [index, ruby] of rubies.entries()) {
    const open = groups.at(-1);
    if (open !== undefined && joins[index] === true && joins[index - 1] === true) open.push(ruby);
    else groups.push([ruby]);
  }
  return groups.flatMap((group) => (group.length === 1 ? group : [joined(group)]));
}

/** Several bases under one reading. */
function joined(rubies: readonly Element[]): Element {
  const bases = rubies.flatMap((each) => each.children.filter((child) => !isReading(child)));
  const readings = rubies.flatMap((each) => each.children.filter(isReading));
  return h('ruby', { ...rubies[0]?.properties }, [
    ...bases,
    h('rt', [toString({ type: 'root', children: readings })]),
  ]);
}

function isReading(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'rt';
}

/** Whether a reading is wider than its base: it is half as large. */
function overhangs({ children }: Element): boolean {
  return widthOf(children.filter(isReading)) / 2 > widthOf(children.filter((child) => !isReading(child)));
}

/** Bases that may not begin a line (JLREQ 3.1.7): the mark of repetition and what sounds on with the one before. */
function mayNotBegin(ruby: Element): boolean {
  return /^[々〻ーゝゞヽヾっゃゅょッャュョ]/u.test(toString(ruby));
}

function withRoom(ruby: Element, beside: RubyNeighbours | undefined): Element {
  const hangs = overhangs(ruby);
  const apart = [
    ...(hangs && takesNoReading(beside?.before) ? ['apart-before'] : []),
    ...(hangs && takesNoReading(beside?.behind) ? ['apart-behind'] : []),
  ];
  if (apart.length === 0) return ruby;
  const { lang } = ruby.properties;
  return h('ruby', { className: apart, ...(typeof lang === 'string' ? { lang } : {}) }, ruby.children);
}

/** Width in characters of Japanese; letters count half. */
function widthOf(nodes: readonly ElementContent[]): number {
  const text = toString({ type: 'root', children: [...nodes] });
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f]/u.test(character) ? 0.55 : 1), 0);
}

/** Whether a character must not have the reading of its neighbour above it: all but kana, punctuation and spaces. */
function takesNoReading(character: string | undefined): boolean {
  return (
    character !== undefined &&
    !/^[\p{Script=Hiragana}\p{Script=Katakana}ー、。，．「」『』（）〈〉《》【】〔〕・：；！？…―\s]$/u.test(
      character,
    )
  );
}
