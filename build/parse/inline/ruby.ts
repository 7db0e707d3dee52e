import type { PhrasingContent } from 'mdast';
import type { Ruby } from '../../model/parsed.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { InlineContext } from './context.ts';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Makes ruby of `{base|reading}` or `｜base《reading》`: one part for a single reading, one part a character when there
 * are as many readings as characters (JLREQ 3.3: group and mono ruby). Characters are graphemes, so 葛󠄀 and 𠮷 count
 * one each. Broken ruby is reported and its base stays in the text.
 */
export function convertRuby(node: SyntaxNode, context: InlineContext): PhrasingContent {
  const [base = '', ...readings] = fieldsOf(node).map((field) => field.normalize('NFC'));
  const plain: PhrasingContent = { type: 'text', value: base };
  const place = context.placeOf(node);
  if (base.trim() === '' || readings.some((reading) => reading.trim() === '')) {
    context.report('empty-ruby', place, { found: node.value });
    return plain;
  }
  const characters = Array.from(graphemes.segment(base), ({ segment }) => segment);
  if (readings.length !== 1 && readings.length !== characters.length) {
    context.report('ruby-count', place, {
      found: node.value,
      count: readings.length,
      expected: characters.length,
    });
    return plain;
  }
  const bases = readings.length === 1 ? [base] : characters;
  const parts = bases.map((part, index) => ({ base: part, reading: readings[index]?.trim() ?? '' }));
  const ruby: Ruby = { type: 'ruby', parts };
  return node.position === undefined ? ruby : { ...ruby, position: node.position };
}

function fieldsOf(node: SyntaxNode): readonly string[] {
  const inside = node.value.slice(1, -1);
  if (node.kind === 'aozora') return inside.split('《');
  const fields = [''];
  for (const [, escaped, character] of inside.matchAll(/\\([\\{}|])|([^])/gu)) {
    // In a table cell the bar is written `\|`, and rows move in and out of tables: both forms separate everywhere.
    if (escaped === '|' || character === '|') fields.push('');
    else fields[fields.length - 1] += escaped ?? character ?? '';
  }
  return fields;
}
