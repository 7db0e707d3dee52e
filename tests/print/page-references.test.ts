import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { fillPageReferences, folioOfIds, listsKeepForm } from '../../build/print/page-references.ts';
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

  test('of an index are each page once, in order, those that follow each other as a range', () => {
    const places: Readonly<Record<string, string>> = {
      a: '9',
      b: '12',
      c: '12',
      d: '13',
      e: 'iv',
      f: '10',
      g: 'v',
    };
    const list = (ids: string) => h('span', { dataPagesOf: ids }, '00');
    const print = (ids: string) =>
      fillPageReferences(list(ids), (id) => ({ label: places[id] ?? '', known: true }));
    expect(toString(print('b a c d e'))).toBe('iv, 9, 12–13');
    expect(toString(print('a f b g e'))).toBe('iv–v, 9–10, 12');
    expect(toString(print('lost'))).toBe('');
    const links = print('c b d a').children.flatMap((child) =>
      child.type === 'element' ? child.properties['href'] : [],
    );
    expect(links).toEqual(['#a', '#c']);
  });

  test('of an index are set again only where figures stand in other places', () => {
    const measured = h('span', [h('span', { dataPagesOf: 'a b' }, '4, 7')]);
    const keeps = (a: string, b: string) => listsKeepForm(measured, (id) => (id === 'a' ? a : b));
    expect([keeps('4', '7'), keeps('5', '9'), keeps('4', '5'), keeps('4', '10'), keeps('4', '4')]).toEqual([
      ...[true, true, false, false, false],
    ]);
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
