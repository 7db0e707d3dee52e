import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { RowBox } from '../../build/model/ports.ts';
import { withShorterRuns } from '../../build/print/hyphen-runs.ts';

/** A row of one column; `/` is where the browser broke a line, `|` a soft hyphen, `*` around words that are emphasised. */
function measured(text: string): readonly [Element, RowBox] {
  const set = text.replaceAll('|', '\u00ad');
  const parts = set.replaceAll('*', '').split('/');
  const lines = parts.map((_, index) => {
    const start = parts.slice(0, index).join('').length;
    return { top: index, bottom: index + 1, start };
  });
  const [first = '', ...rest] = set.replaceAll('/', '').split('*');
  const words = [first, ...rest.map((part, index) => (index % 2 === 0 ? h('em', part) : part))];
  const element = h('div', { dataRow: 'r' }, [h('div', { dataColumn: '0' }, [h('p', words)])]);
  return [element, { id: 'r', marginTop: 0, height: 1, columns: [{ height: 1, lines, calls: [] }] }];
}

function shorter(text: string): string | undefined {
  const [element, box] = measured(text);
  const changed = withShorterRuns(new Map([['r', element]]), new Map([['r', box]])).get('r');
  return changed && toString(changed).replaceAll('\u00ad', '|');
}

describe('lines in a row that end with a divided word', () => {
  test('are left alone up to two', () => {
    expect(shorter('one inter|/national under|/standing')).toBeUndefined();
    expect(shorter('one inter|/national under|/standing of/ nego|/tiation')).toBeUndefined();
  });

  test('lose the division of the third word, and its others with it', () => {
    expect(shorter('one inter|/national under|/standing of nego|/tia|tions and con|sent')).toBe(
      'one inter|national under|standing of negotiations and con|sent',
    );
  });

  test('are counted anew behind it', () => {
    const run = 'an inter|/national under|/standing nego|/tiation agree|/ment settle|/ment consi|/deration';
    expect(shorter(run)).toBe(
      'an inter|national under|standing negotiation agree|ment settle|ment consideration',
    );
  });

  test('are counted through words set in another way', () => {
    expect(shorter('one inter|/nation*al under|/stand*ing nego|/tiation')).toBe(
      'one inter|national under|standing negotiation',
    );
  });
});
