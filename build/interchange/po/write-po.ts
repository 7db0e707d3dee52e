import { recordOf, trailOf } from '../record.ts';
import type { TranslationFile, TranslationUnit } from '../unit.ts';

/**
 * A PO file (GNU gettext): one entry a block, its id as context, Markdown on both sides. Comments name the headings
 * above, the kind, and what the text was when the file was written; a pair whose source has changed is fuzzy.
 */
export function writePo(file: TranslationFile): string {
  const date = `${file.modified.toISOString().slice(0, 10)} ${file.modified.toISOString().slice(11, 16)}+0000`;
  const header = [
    `Project-Id-Version: ${file.id}`,
    'Report-Msgid-Bugs-To: ',
    `POT-Creation-Date: ${date}`,
    `PO-Revision-Date: ${date}`,
    'Last-Translator: ',
    'Language-Team: none',
    `Language: ${file.target.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `X-Source-Language: ${file.source}`,
    'X-Generator: taiyaku',
  ];
  const first = ['msgid ""', 'msgstr ""', ...header.map((line) => quoted(`${line}\n`))].join('\n');
  return `${[first, ...file.units.map(entry)].join('\n\n')}\n`;
}

function entry(unit: TranslationUnit): string {
  const { source, target, omitted, stale } = unit;
  const left = omitted === undefined ? [] : [`#. not to be translated: ${omitted}`];
  const previous = stale?.previous;
  return [
    `#. ${oneLine(trailOf(unit))}`,
    ...left.map(oneLine),
    `#. ${recordOf(unit, ({ markdown }) => markdown)}`,
    `#: ${source.place.file}:${source.place.line}`,
    ...(stale === undefined || target === undefined ? [] : ['#, fuzzy']),
    ...(previous === undefined ? [] : field('msgid', previous).map((line) => `#| ${line}`)),
    ...field('msgctxt', unit.id),
    ...field('msgid', source.markdown),
    ...field('msgstr', target?.markdown ?? ''),
  ].join('\n');
}

function field(name: string, text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/u);
  if (lines.length <= 1) return [`${name} ${quoted(text)}`];
  return [`${name} ""`, ...lines.map(quoted)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** A PO string: what would end it or its line stands behind a backslash. */
function quoted(text: string): string {
  const escaped = text.replace(/[\\"\n\t]/gu, (character) => escapes[character] ?? character);
  return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' };
