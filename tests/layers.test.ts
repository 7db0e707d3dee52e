import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. A folder stands below every folder that imports it, so the table, read from the top, is also
 * the order in which to learn the program. A new edge is a decision: it is made here, with its reason in the commit.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  tree: ['model', 'text'],
  yaml: ['model', 'text'],
  diagnostics: ['model'],
  locales: ['model', 'diagnostics'],
  read: ['model', 'text', 'tree', 'yaml', 'diagnostics'],
  parse: ['model', 'text', 'tree', 'yaml', 'diagnostics'],
  align: ['model', 'text', 'tree', 'diagnostics'],
  questions: ['model', 'text', 'tree', 'yaml', 'diagnostics'],
  assemble: ['model', 'text', 'tree', 'yaml', 'questions', 'diagnostics'],
  checks: ['model', 'text', 'tree', 'yaml', 'diagnostics'],
  views: ['model', 'text', 'tree', 'questions', 'assemble'],
  exports: ['model', 'text', 'tree', 'questions', 'locales', 'diagnostics'],
  // Reads and writes files of translation tools. What becomes Markdown of a book is read as the book will read it.
  interchange: ['model', 'text', 'tree', 'yaml', 'read', 'parse', 'diagnostics'],
  // What was accepted of a translation, and what became of it since.
  lock: ['model', 'text', 'tree', 'diagnostics'],
  plan: ['model'],
  gates: ['model', 'text', 'tree', 'diagnostics'],
  fonts: ['model', 'text', 'diagnostics'],
  typesetter: ['model', 'fonts'],
  pictures: ['model'],
  finish: ['model', 'text', 'typesetter'],
  epub: ['model', 'text', 'tree', 'fonts', 'diagnostics'],
  // The documents of the EPUB as pages of a site.
  html: ['model', 'epub'],
  'edition-ports': ['model'],
  'publication-date': [],
  forgetful: ['model'],
  print: [
    ...['model', 'text', 'tree', 'questions', 'locales', 'views', 'plan', 'fonts', 'gates', 'finish'],
    ...['epub', 'diagnostics', 'edition-ports', 'publication-date', 'forgetful'],
  ],
  load: [
    ...['model', 'read', 'parse', 'align', 'lock', 'questions', 'assemble', 'checks', 'diagnostics'],
    'forgetful',
  ],
  pipeline: [
    ...['tree', 'parse', 'interchange'],
    ...['model', 'load', 'assemble', 'questions', 'locales', 'views', 'exports', 'fonts', 'print', 'gates'],
    ...['epub', 'html', 'pictures', 'diagnostics', 'edition-ports', 'publication-date'],
  ],
  cli: [
    'model',
    'text',
    'lock',
    'load',
    'pipeline',
    'exports',
    'interchange',
    'align',
    'diagnostics',
    'locales',
    'typesetter',
    'fonts',
    'yaml',
    'edition-ports',
    'forgetful',
    'questions',
    'read',
  ],
  index: ['model', 'pipeline', 'diagnostics', 'locales', 'edition-ports'],
};

/** Folders that may touch the outside world: disk, process, clock, environment. */
const outside = ['cli', 'typesetter'];

const build = new URL('../build/', import.meta.url).pathname;
const files = (await readdir(build, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
const sources = await Promise.all(
  files.map(async (file) => ({
    file,
    layer: layerOf(file),
    text: await readFile(join(build, file), 'utf8'),
  })),
);

describe('the layers of the program', () => {
  test('every folder stands in the table', () => {
    const unknown = [...new Set(sources.map(({ layer }) => layer))].filter((layer) => !(layer in layers));
    expect(unknown, 'add the folder to the table in tests/layers.test.ts').toEqual([]);
  });

  test('the table has no cycle', () => {
    const done = new Set<string>();
    const visit = (layer: string, above: readonly string[]): void => {
      if (above.includes(layer)) throw new Error([...above, layer].join(' → '));
      if (done.has(layer)) return;
      for (const lower of layers[layer] ?? []) visit(lower, [...above, layer]);
      done.add(layer);
    };
    expect(() => Object.keys(layers).forEach((layer) => visit(layer, []))).not.toThrow();
  });

  test('a file imports from the folders below its own only', () => {
    const wrong = sources.flatMap(({ file, layer, text }) =>
      importsOf(text)
        .map((specifier) => layerOf(normalize(join(dirname(file), specifier))))
        .filter((lower) => lower !== layer && !(layers[layer] ?? []).includes(lower))
        .map((lower) => `${file} imports from ${lower}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only the command line and the typesetter touch disk, process and clock', () => {
    const touching = sources
      .filter(({ layer }) => !outside.includes(layer))
      .filter(({ text }) =>
        /from 'node:(?!crypto|zlib)|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/u.test(text),
      )
      .map(({ file }) => file);
    expect(touching).toEqual([]);
  });
});

/**
 * The first folder of a path inside build/. The files at the top are the pipeline, but for those that have a row of
 * their own.
 */
function layerOf(path: string): string {
  const [first = '', ...rest] = path.replace(/\.ts$/u, '').split('/');
  return rest.length > 0 || first in layers ? first : 'pipeline';
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/gu)].map((match) => match[1] ?? '');
}
