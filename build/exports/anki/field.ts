import type { PhrasingContent } from 'mdast';
import type { Ruby } from '../../model/parsed.ts';

/**
 * Inline content as the text of a field: HTML with `em`, `strong`, `del`, `code` and `br` alone, links by their words.
 * Ruby is written as Anki's furigana filter reads it: ` 漢字[かんじ]`, a half-width space before the base where text
 * precedes it. Notes, and marks that print nothing, are left out.
 */
export function fieldHtml(nodes: readonly PhrasingContent[]): string {
  return append('', nodes);
}

/**
 * Text in a field. Beside what HTML takes for itself, brackets and braces are written as entities, for Anki reads
 * furigana, sounds and LaTeX from `[…]` and gaps from `{{…}}`, and `::` ends the answer of a gap.
 */
export function fieldText(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
    .replaceAll(/[&<>"[\]{}]|:(?=:)|(?<=:):/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** The words of a field as Anki sorts and compares them: without elements, entities read. */
export function fieldWords(html: string): string {
  return html
    .replaceAll(/<br>/gu, ' ')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

function append(before: string, nodes: readonly PhrasingContent[]): string {
  return nodes.reduce((text, node) => text + written(node, text), before).slice(before.length);
}

/** `before` tells whether text precedes; only its end counts. */
function written(node: PhrasingContent, before: string): string {
  const inside = (name: string, children: readonly PhrasingContent[]) =>
    `<${name}>${append(`<${name}>`, children)}</${name}>`;
  switch (node.type) {
    case 'text':
      return fieldText(node.value);
    case 'inlineCode':
      return `<code>${fieldText(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'emphasis':
      return inside('em', node.children);
    case 'strong':
      return inside('strong', node.children);
    case 'delete':
      return inside('del', node.children);
    case 'ruby':
      return rubyText(node, before);
    default:
      return 'children' in node ? append(before.slice(-1), node.children) : '';
  }
}

/** Anki's filter ends a base at a space and at `>`, so that neither may stand in one; a tag before needs no space. */
function rubyText({ parts }: Ruby, before: string): string {
  return parts.reduce((text, { base, reading }) => {
    const last = (before + text).at(-1);
    const space = last === undefined || last === '>' ? '' : ' ';
    return `${text}${space}${fieldText(base).replaceAll(' ', '&#32;')}[${fieldText(reading)}]`;
  }, '');
}
