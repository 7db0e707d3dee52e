import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
// What npm wrote; only these fields are looked at.
const manifest = JSON.parse(read('package.json')) as {
  files: string[];
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the repository', () => {
  test.skipIf(!existsSync(join(root, '.git')))(
    'git keeps the source, although its folder is called build',
    () => {
      const ignored = [
        'build/cli/main.ts',
        'build/index.ts',
        'tests/a.test.ts',
        'build/styles/base.css',
        '.ci/run',
      ].filter((path) => isIgnored(path));
      expect(ignored).toEqual([]);
      expect(isIgnored('dist/cli/main.js')).toBe(true);
      expect(isIgnored('out/guide-reader.pdf')).toBe(true);
    },
  );

  test('the top level holds what its owner has settled, and nothing else', () => {
    const settled = [
      ...['manuscript', 'translations', 'exercises', 'build', 'tests', 'package.json', 'package-lock.json'],
      ...['tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
    ];
    const made = ['node_modules', 'dist', 'out'];
    const names = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(names.filter((name) => !settled.includes(name))).toEqual([]);
  });

  test('the package holds what the installed program reads', () => {
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'build/styles', 'build/starter']));
    expect(manifest.bin).toEqual({ taiyaku: 'dist/cli/main.js' });
    expect(read('build/cli/main.ts')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });

  test('the lock file knows every dependency, and names no registry but the public one', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; dependencies?: object; devDependencies?: object }>;
    };
    expect(lock.packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved === undefined ? [] : [new URL(resolved).host],
    );
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  test('the readme can be read in one sitting', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
  });

  test.each(['README.md', 'build/README.md', 'tests/README.md', '.github/CONTRIBUTING.md'])(
    'what %s points to exists',
    (page) => {
      const folder = join(root, page, '..');
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map((match) => match[1] ?? '');
      expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
    },
  );
});

function isIgnored(path: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', path], { cwd: root });
    return true;
  } catch {
    return false;
  }
}
