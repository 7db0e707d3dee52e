import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCssComments } from '../../build/text/css-comments.ts';

describe('a style sheet without its comments', () => {
  test.each([
    ['a { color: red }', 'a { color: red }'],
    ['/* one */ a { } /* two */', ' a { } '],
    ['a { content: "/* text */" } /* gone */', 'a { content: "/* text */" } '],
    ["a { content: 'it\\'s /* text */' } /* gone */", "a { content: 'it\\'s /* text */' } "],
    ['a\\"b /* gone */ "/* text */"', 'a\\"b  "/* text */"'],
    ['a { content: "open\n} /* gone */', 'a { content: "open\n} '],
    ['a { } /* never closed "', 'a { } /* never closed "'],
    ['/* a */ b { } /* c', ' b { } /* c'],
    ['/* it\'s */ b { content: "x" }', ' b { content: "x" }'],
  ])('%s', (css, plain) => {
    expect(withoutCssComments(css, '')).toBe(plain);
  });

  test('something may stand in their place', () => {
    expect(withoutCssComments('a/**/b', ' ')).toBe('a b');
  });

  test('of what has none, everything is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '"', "'", '\\', '\n', 'a', ' ') }), (css) => {
        expect(withoutCssComments(css, '')).toBe(css);
      }),
    );
  });

  test.each(['/* ', '"', '\\"', "'\\", '/*"'])('hundreds of thousands of “%s” are read once', (piece) => {
    const started = performance.now();
    withoutCssComments(piece.repeat(300_000), '');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
