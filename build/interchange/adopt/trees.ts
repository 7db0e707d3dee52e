import type { Report } from '../../model/message.ts';
import { languagePattern } from '../../read/book-schema.ts';
import { folded } from '../../read/names.ts';
import { readText } from '../../read/files.ts';
import type { FileSystem } from '../../model/ports.ts';
import { nearest } from '../../yaml/suggest.ts';
import { adoptionOf, type AdoptedText, type Adopt } from './adoption.ts';
import { nameChapters, start, type NamedFile } from './chapter-names.ts';
import { reportModuleLines } from './mdx-lines.ts';
import { findFiles, reportOthers } from './found-files.ts';

/**
 * Two trees, or more: a folder for each language, files of equal paths being one chapter (`ja/guide/a.md` and
 * `en/guide/a.md` become `guide-a.md`). Bytes are kept as they are. Reported: names that differ in case only, names that
 * would become one, and what one side alone has, which is taken all the same.
 */
export const adoptTrees: Adopt = async ({ files, source }, report) => {
  const sides = await readSides(files, report);
  if (sides === undefined) return undefined;
  const own = sides.get(source);
  if (own === undefined) {
    const found = [...sides.keys()].map((name) => `\`${name}\``).join(', ');
    report('import-no-source', start('.'), { expected: source, found: found === '' ? '∅' : found });
    return undefined;
  }
  let sound = true;
  for (const [language, side] of sides) {
    if (language !== source && !comparable(own, side, source, language, report)) sound = false;
  }
  const texts: AdoptedText[] = [];
  for (const [language, side] of sides) {
    for (const { path, chapter } of side) {
      // Read as text for its faults alone: the bytes are what is kept.
      const text = await readText(files, path, report);
      if (text === undefined) sound = false;
      else {
        reportModuleLines(text, report);
        texts.push({ chapter, language, bytes: await files.read(path) });
      }
    }
  }
  return sound ? adoptionOf(source, texts) : undefined;
};

type Side = readonly NamedFile[];

/** The files of each language. */
async function readSides(files: FileSystem, report: Report): Promise<ReadonlyMap<string, Side> | undefined> {
  const sides = new Map<string, Side>();
  let sound = true;
  for (const name of await files.list('.')) {
    if (name.startsWith('.')) continue;
    const status = await files.status(name);
    if (status?.kind === 'link') report('symbolic-link', start(name));
    if (status?.kind !== 'directory' || !languagePattern.test(name)) {
      if (status?.kind !== 'link') report('import-no-language', start(name), { found: name });
      continue;
    }
    const found = await findFiles(files, name, '.md', report);
    const named = found === undefined ? undefined : nameChapters(found.paths, name, report);
    if (found === undefined || named === undefined) {
      sound = false;
      continue;
    }
    reportOthers(found.others, report);
    if (named.length > 0) sides.set(name, named);
  }
  return sound ? sides : undefined;
}

/** Whether the chapters of two languages can be told apart; what one of them has alone is reported. */
function comparable(own: Side, other: Side, source: string, language: string, report: Report): boolean {
  const twins = new Map(own.map((file) => [folded(file.chapter), file]));
  const met = new Set<string>();
  let sound = true;
  for (const file of other) {
    const twin = twins.get(folded(file.chapter));
    met.add(folded(file.chapter));
    if (twin === undefined) reportAlone(file, own, source, report);
    else if (twin.chapter !== file.chapter) {
      const expected = twin.path.slice(source.length + 1);
      report('import-name-differs', start(file.path), { expected: `${language}/${expected}` }, [
        start(twin.path),
      ]);
      sound = false;
    }
  }
  for (const file of own) if (!met.has(folded(file.chapter))) reportAlone(file, other, language, report);
  return sound;
}

function reportAlone({ path, chapter }: NamedFile, others: Side, language: string, report: Report): void {
  const inner = path.slice(path.indexOf('/') + 1);
  const guess = nearest(
    chapter,
    others.map((one) => one.chapter),
  );
  const near = others.find((one) => one.chapter === guess);
  const values = { language, expected: `${language}/${inner}` };
  if (near === undefined) report('import-alone', start(path), values);
  else report('import-alone-guess', start(path), { ...values, found: near.path }, [start(near.path)]);
}
