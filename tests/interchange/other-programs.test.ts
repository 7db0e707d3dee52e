import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hasTool, outputOf } from '../finished/tools.ts';
import { exported, imported, openFixture, rawText } from './translated-book.ts';

const folder = await mkdtemp(join(tmpdir(), 'taiyaku-interchange-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const book = await openFixture();
const rain = await rawText(book, 'translations/en/01-rain.md');
const redBoots = { '01-rain.md': rain.replace('+ red boots', '+ boots in red') };

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const gettext = hasTool('gettext', 'PO files read and rewritten by others');

describe.skipIf(!gettext)('GNU gettext', () => {
  const po = exported(book, 'po');

  test('finds nothing to complain of', async () => {
    expect(outputOf('msgfmt', '--check', '-o', join(folder, 'rain.mo'), await written('rain.po', po))).toBe(
      '',
    );
  });

  test('a file that msgcat has wrapped and sorted changes nothing but what was changed', async () => {
    const path = await written('cat.po', po.replace('"red boots"', '"boots in red"'));
    const rewritten = outputOf('msgcat', '--sort-output', '--width=40', path);
    expect(rewritten).not.toBe(po);
    const { changed, messages } = await imported(book, 'po', rewritten);
    expect(messages).toEqual([]);
    expect(changed).toEqual(redBoots);
  });

  test('msgmerge carries a translation over to a newer export', async () => {
    const older = await written('older.po', po.replace('"red boots"', '"boots in red"'));
    const newer = await openFixture({
      'manuscript/02-tools.md': '# 道具\n\n道具の話です。\n',
      'translations/en/02-tools.md': '# Tools\n\nAbout tools.\n',
    });
    const reference = await written('newer.po', exported(newer, 'po'));
    const merged = outputOf('msgmerge', '--quiet', '--previous', older, reference);
    const { result, changed } = await imported(newer, 'po', merged);
    expect(result).toMatchObject({ edited: 1, inserted: 0 });
    expect(changed).toEqual(redBoots);
  });

  test('what has gone stale is fuzzy, with the source that was translated', async () => {
    const stale = new Map([['01-rain/li3', { previous: '青い長靴' }]]);
    const text = exported(book, 'po', stale);
    expect(text).toContain('#, fuzzy\n#| msgid "青い長靴"\nmsgctxt "01-rain/li3"\nmsgid "赤い長靴"');
    const path = await written('stale.po', text);
    expect(outputOf('msgattrib', '--only-fuzzy', '--no-wrap', path)).toContain('msgstr "red boots"');
  });
});

const toolkit = hasTool('translate-toolkit', 'TMX and XLIFF 1.2 files read and rewritten by others');

/** Reads a file, changes one translation, writes the file, and tells what it has read. */
const rewrite = `
import sys
from translate.storage import tmx, xliff
kind, path, old, new, out = sys.argv[1:6]
store = {'tmx': tmx.tmxfile, 'xliff12': xliff.xlifffile}[kind].parsefile(path)
for unit in store.units:
    if str(unit.target) == old:
        unit.target = new
store.savefile(out)
print('\\n'.join(str(unit.source) + '\\t' + str(unit.target or '') for unit in store.units))
`;

describe.skipIf(!toolkit).each(['tmx', 'xliff12'])('Translate Toolkit, %s', (format) => {
  test('reads every block, and what it writes changes nothing but what was changed', async () => {
    const path = await written(`rain.${format}`, exported(book, format));
    const out = join(folder, `out.${format}`);
    const read = outputOf('/usr/bin/python3', '-c', rewrite, format, path, 'red boots', 'boots in red', out);
    expect(read).toContain('赤い長靴\tboots in red\n');
    expect(read).toContain('**「雨」**は空から降る水です。');
    const { changed, messages } = await imported(book, format, await readFile(out, 'utf8'));
    expect(messages).toEqual([]);
    expect(changed).toEqual(redBoots);
  });

  test('counts what is translated', async () => {
    const name = format === 'tmx' ? 'count.tmx' : 'count.xlf';
    const counted = outputOf('pocount', '--csv', await written(name, exported(book, format)));
    expect(counted).toMatch(/,\s*33,/u);
  });
});

const schemas = join(
  process.env['TAIYAKU_TEST_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname,
  'xliff-2.1/schemas',
);
const hasSchemas = existsSync(schemas) && hasTool('xmllint', 'XLIFF 2.1 against its schema');
if (!existsSync(schemas)) console.warn(`SKIPPED: XLIFF 2.1 against its schema: no files in ${schemas}`);

test.skipIf(!hasSchemas)('xmllint takes XLIFF 2.1 by the schema of the committee', async () => {
  const path = await written('rain.xlf', exported(book, 'xliff'));
  expect(
    outputOf('xmllint', '--nonet', '--noout', '--schema', join(schemas, 'xliff_core_2.0.xsd'), path),
  ).toBe('');
});
