import { describe, expect, test } from 'vitest';
import type {
  PageSection,
  PaginateRequest,
  ResultCache,
  RowBox,
  Typesetter,
} from '../../build/model/ports.ts';
import { keepingTypesetter } from '../../build/typesetter/keeping-typesetter.ts';

/** A cache in memory. */
function memoryResults(): ResultCache {
  const kept = new Map<string, Uint8Array>();
  return {
    find: (key) => Promise.resolve(kept.get(key)),
    keep: (key, result) => Promise.resolve(void kept.set(key, result)),
  };
}

/** A typesetter that writes down what it was asked. */
function recorder(browser = 'one') {
  const asked: string[] = [];
  const typesetter: Typesetter = {
    versions: { browser },
    measure: ({ html }) => {
      asked.push(html);
      const box: RowBox = { id: html, marginTop: 0, height: html.length, columns: [] };
      return Promise.resolve([box]);
    },
    paginate: ({ pages }) => {
      asked.push(...pages.map(({ id }) => id));
      return Promise.resolve(pages.map(({ html, label }) => `<p>${label} ${html}</p>`));
    },
    print: () => Promise.reject(new Error('not asked here')),
    close: () => Promise.resolve(),
  };
  return { typesetter, asked };
}

const files = new Map([['fonts/a.ttf', { mediaType: 'font/ttf', bytes: new Uint8Array([1, 2]) }]]);

function page(id: string, html: string, label = id): PageSection {
  return { id, side: 'recto', html, label, head: '', folio: label, className: '' };
}

function request(...pages: readonly PageSection[]): PaginateRequest {
  const margin = { top: 20, bottom: 20, inner: 20, outer: 20 };
  const geometry = { width: 182, height: 257, margin, bleed: 0, marks: 'none', binding: 'left' } as const;
  return { pages, geometry, css: 'p {}', files };
}

describe('a typesetter that keeps what it was given', () => {
  test('asks the browser once for the rows of a section', async () => {
    const { typesetter, asked } = recorder();
    const keeping = keepingTypesetter(typesetter, memoryResults());
    const first = await keeping.measure({ html: 'a', css: '', files });
    expect(await keeping.measure({ html: 'a', css: '', files })).toEqual(first);
    await keeping.measure({ html: 'b', css: '', files });
    expect(asked).toEqual(['a', 'b']);
  });

  test.for([
    ['style sheet', { html: 'a', css: 'p {}', files }],
    [
      'typeface',
      {
        html: 'a',
        css: '',
        files: new Map([['fonts/a.ttf', { mediaType: 'font/ttf', bytes: new Uint8Array([1, 3]) }]]),
      },
    ],
    [
      'name of a file',
      {
        html: 'a',
        css: '',
        files: new Map([['fonts/b.ttf', { mediaType: 'font/ttf', bytes: new Uint8Array([1, 2]) }]]),
      },
    ],
  ] as const)('asks again with another %s', async ([, changed]) => {
    const { typesetter, asked } = recorder();
    const keeping = keepingTypesetter(typesetter, memoryResults());
    await keeping.measure({ html: 'a', css: '', files });
    await keeping.measure(changed);
    expect(asked).toEqual(['a', 'a']);
  });

  test('asks again in another browser', async () => {
    const results = memoryResults();
    const [old, newer] = [recorder('147'), recorder('150')];
    await keepingTypesetter(old.typesetter, results).measure({ html: 'a', css: '', files });
    await keepingTypesetter(newer.typesetter, results).measure({ html: 'a', css: '', files });
    expect(newer.asked).toEqual(['a']);
  });

  test('has only those pages made that are new, and gives all in order', async () => {
    const { typesetter, asked } = recorder();
    const keeping = keepingTypesetter(typesetter, memoryResults());
    await keeping.paginate(request(page('1', 'a'), page('2', 'b'), page('3', 'c')));
    asked.length = 0;
    const sheets = await keeping.paginate(
      request(page('1', 'a'), page('2', 'B'), page('3', 'c'), page('4', 'd')),
    );
    expect(asked).toEqual(['2', '4']);
    expect(sheets).toEqual(['<p>1 a</p>', '<p>2 B</p>', '<p>3 c</p>', '<p>4 d</p>']);
  });

  test('a page of the same words with another number is another page', async () => {
    const { typesetter, asked } = recorder();
    const keeping = keepingTypesetter(typesetter, memoryResults());
    await keeping.paginate(request(page('1', 'a')));
    expect(await keeping.paginate(request(page('1', 'a', '9')))).toEqual(['<p>9 a</p>']);
    expect(asked).toEqual(['1', '1']);
  });
});
