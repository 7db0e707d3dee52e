import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementId } from '../../build/tree/element-id.ts';

/** Names as chapters and blocks have them, rich in the signs that are rewritten. */
const name = fc.stringMatching(/^[a-c川0-9][a-c川0-9._-]{0,6}$/u);
const id = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

describe('element ids', () => {
  test('of questions stay as they are; others begin with a letter and have no slash', () => {
    expect(elementId('q-why')).toBe('q-why');
    expect(elementId('01-river/p3')).toBe('t_01-river_p3');
    expect(elementId('01/a_b')).toBe('t_01_a__b');
  });

  test('are names in XML', () => {
    fc.assert(fc.property(id, (each) => /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(elementId(each))));
  });

  test('differ where ids differ', () => {
    fc.assert(
      fc.property(id, id, (a, b) => a === b || elementId(a) !== elementId(b)),
      { numRuns: 2000 },
    );
    expect(elementId('a_/b')).not.toBe(elementId('a/b_'));
  });
});
