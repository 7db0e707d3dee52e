import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { fillPageReferences, folioOfIds } from '../../build/print/page-references.ts';
import { pageReference } from '../../build/views/scope.ts';
import { translate } from '../views/sample-book.ts';

const reference = (id: string) => h('p', ['see', pageReference(id, 'en', translate, 'book:onPage')]);
const pages: Readonly<Record<string, string>> = { here: '12' };
const filled = (id: string, elsewhere: Readonly<Record<string, string>> = {}) =>
  fillPageReferences(reference(id), (wanted) => ({
    label: pages[wanted] ?? elsewhere[wanted] ?? '',
    known: pages[wanted] !== undefined,
  }));

describe('page references', () => {
  test('get the page of what they refer to', () => {
    expect(toString(reference('here'))).toBe('see (p. 00)');
    expect(toString(filled('here'))).toBe('see (p. 12)');
    expect(JSON.stringify(filled('here'))).toContain('"dataPageOf":"here"');
  });

  test('to a page of another book cannot be held against this one', () => {
    expect(toString(filled('there', { there: '7' }))).toBe('see (p. 7)');
    expect(JSON.stringify(filled('there', { there: '7' }))).not.toContain('dataPageOf');
  });

  test('to something on no page at all leave no empty brackets', () => {
    expect(toString(filled('nowhere'))).toBe('see');
  });

  test('know the first page on which an id stands', () => {
    const content = (id: string) => [h('div', [h('p', { id })])];
    const folios = folioOfIds([
      { label: '1', content: content('a') },
      { label: '2', content: [...content('b'), ...content('a')] },
    ]);
    expect([...folios]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});
