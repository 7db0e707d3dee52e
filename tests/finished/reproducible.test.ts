import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtGuide } from './finished-books.ts';
import { hasBrowser } from './tools.ts';

const ready = await hasBrowser('two builds of the same book');

describe.skipIf(!ready)('a second build, in another time zone and language', () => {
  let folders: readonly [string, string];

  beforeAll(async () => {
    folders = await Promise.all([builtGuide('plain'), builtGuide('faraway')]);
  }, 900_000);

  const both = (name: string): readonly [Buffer, Buffer] => [
    readFileSync(join(folders[0], name)),
    readFileSync(join(folders[1], name)),
  ];

  test.for([
    'wahei-reader.epub',
    'wahei-student.epub',
    'wahei-reader.pdf',
    'wahei-student.pdf',
    'wahei-key.pdf',
  ])('gives the same bytes for %s', (name) => {
    const [first, second] = both(name);
    expect(first.length).toBeGreaterThan(10_000);
    expect(first.equals(second)).toBe(true);
  });

  test.for(['reader', 'student', 'key'])(
    'gives the same report for %s, but for what it measured of the run',
    (edition) => {
      const [first, second] = both(`wahei-${edition}.report.json`).map((bytes) => {
        // The report's form is part of the public contract.
        const {
          timings,
          peakMemory: _,
          ...rest
        } = JSON.parse(bytes.toString()) as Readonly<Record<string, unknown>>;
        expect(Object.keys(timings ?? {})).toContain('load');
        return rest;
      });
      expect(first).toEqual(second);
    },
  );
});
