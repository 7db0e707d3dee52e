import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArguments, userLanguage } from '../../build/cli/arguments.ts';
import { UsageFault } from '../../build/cli/faults.ts';

const options = (...words: string[]) => {
  const request = readArguments(words, {});
  return request.type === 'run' ? request.invocation.options : undefined;
};

describe('the words after the name of the program', () => {
  test('lists are written with commas, or by repeating the option', () => {
    expect(options('build', '--edition', 'a,b', '--edition=b, c')?.edition).toEqual(['a', 'b', 'c']);
  });

  test('what is not given has its default', () => {
    expect(options('check')).toEqual({
      edition: [],
      format: [],
      tag: [],
      level: [],
      out: undefined,
      target: undefined,
      draft: false,
      json: false,
      strict: false,
      all: false,
      noCache: false,
      noChangeNeeded: undefined,
      languageGiven: false,
    });
  });

  test('a folder whose name begins with a dash comes after two dashes', () => {
    const request = readArguments(['check', '--strict', '--', '-book'], {});
    expect(request).toMatchObject({
      type: 'run',
      invocation: { operand: '-book', options: { strict: true } },
    });
  });

  test('the language is that of the terminal, in the order of POSIX', () => {
    expect(userLanguage([], {})).toBe('en');
    expect(userLanguage([], { LANG: 'ja_JP.UTF-8' })).toBe('ja');
    expect(userLanguage([], { LC_MESSAGES: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' })).toBe('en');
    expect(userLanguage([], { LC_ALL: '', LANG: 'ja' })).toBe('ja');
    expect(userLanguage([], { LANG: 'jam_JM.UTF-8' })).toBe('en');
    expect(userLanguage(['--lang=ja'], { LC_ALL: 'en_GB' })).toBe('ja');
  });

  test('whatever is typed, the answer is a request or a usage fault', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'build',
        'check',
        '--edition',
        '--json',
        '--',
        '-h',
        '--lang',
        'ja',
        '--out=',
        '--no-json',
        '-',
      ),
      fc.string(),
      fc.string().map((text) => `--${text}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        try {
          expect(['run', 'help', 'version']).toContain(readArguments(words, {}).type);
        } catch (fault) {
          expect(fault).toBeInstanceOf(UsageFault);
        }
      }),
    );
  });
});
