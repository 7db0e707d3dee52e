import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import type { TranslationExporter } from '../exporter.ts';
import type { ImportedFile, ImportedUnit, TranslationImporter } from '../importer.ts';
import { codeIds } from '../inline/code-ids.ts';
import { composed, composedSide } from '../inline/compose.ts';
import { nativeInline, nativeTokens } from '../inline/native-codes.ts';
import type { NativeNames } from '../inline/native-codes.ts';
import { piecesOf } from '../inline/pieces.ts';
import { readRecord, recordOf, trailOf } from '../record.ts';
import type { TranslationFile, TranslationUnit } from '../unit.ts';
import { readRoot } from '../xml/read-root.ts';
import { elementsOf, textOf, xmlNamespace } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { indented, xml, xmlDocument, xmlText } from '../xml/write.ts';

/** TMX 1.4b: a unit for each block under its id, Markdown in codes. */
export const tmxExporter: TranslationExporter = { id: 'tmx', ending: '.tmx', write: writeTmx };

export const tmxImporter: TranslationImporter = {
  id: 'tmx',
  from: 'file',
  into: 'translation',
  read: readTmx,
  asRead: composedSide,
};

function writeTmx({ source, target, units }: TranslationFile): string {
  const header = xml('header', {
    creationtool: 'taiyaku',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Markdown',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
  });
  // A memory holds translations: what an author leaves untranslated is no part of it.
  const own = units.filter(({ omitted }) => omitted === undefined);
  const body = xml('body', {}, indented(...own.map((unit) => tuElement(unit, source, target))));
  return xmlDocument(xml('tmx', { version: '1.4' }, indented(header, body)));
}

function tuElement(unit: TranslationUnit, source: string, target: string): string {
  const sides = { source: piecesOf(unit.source), target: unit.target && piecesOf(unit.target) };
  const ids = codeIds([{ source: sides.source, target: sides.target, between: { source: '', target: '' } }]);
  const place = unit.source.place;
  const props = [
    ['x-context', trailOf(unit)],
    ['x-location', `${place.file}:${place.line}`],
    ['x-record', recordOf(unit, composedSide)],
  ].map(([type, text = '']) => xml('prop', { type }, xmlText(text)));
  const seg = (language: string, content: string): string =>
    xml('tuv', { 'xml:lang': language }, xml('seg', {}, content));
  return xml(
    'tu',
    { tuid: unit.id, segtype: unit.beads.length > 1 ? 'paragraph' : 'sentence' },
    indented(
      ...props,
      seg(source, nativeInline(sides.source, ids.source, names)),
      sides.target === undefined ? '' : seg(target, nativeInline(sides.target, ids.target, names)),
    ),
  );
}

const names: NativeNames = {
  pair: (id, type) => ({ i: id, x: id, type }),
  end: (id) => ({ i: id }),
  lone: (id, type) => ({ x: id, type }),
};

/** The one document type that the standard itself gives; nothing is ever fetched for it. */
const doctype = /^([^]{0,400}?)(<!DOCTYPE\s+tmx\s+(?:SYSTEM|PUBLIC)\s[^[\]<>]{0,300}>)/u;

function readTmx({ file, text }: TextFile, report: Report): ImportedFile | undefined {
  const plain = text.replace(
    doctype,
    (_, before: string, type: string) => before + type.replace(/[^\n]/gu, ' '),
  );
  const root = readRoot({ file, text: plain }, report);
  if (root === undefined) return undefined;
  const [header] = childrenOf(root, 'header');
  const source = header?.attributes.get('srclang');
  if (root.name !== 'tmx' || header === undefined || source === undefined) {
    const place = { file, line: root.line, column: root.column };
    report('import-other-format', place, { found: `<${root.name}>`, expected: '<tmx> <header srclang="…">' });
    return undefined;
  }
  const units = childrenOf(root, 'body').flatMap((body) => childrenOf(body, 'tu'));
  const isTarget = (tuv: XmlElement): boolean => languageOf(tuv).toLowerCase() !== source.toLowerCase();
  const first = units.flatMap((tu) => childrenOf(tu, 'tuv')).find(isTarget);
  return {
    target: first === undefined ? undefined : languageOf(first),
    units: units.map((tu) => importedUnit(tu, isTarget, file, report)),
  };
}

function importedUnit(
  tu: XmlElement,
  isTarget: (tuv: XmlElement) => boolean,
  file: string,
  report: Report,
): ImportedUnit {
  const [seg] = childrenOf(tu, 'tuv')
    .filter(isTarget)
    .flatMap((tuv) => childrenOf(tuv, 'seg'));
  const { line, column } = seg ?? tu;
  const markdown = seg === undefined ? '' : composed(nativeTokens(seg, file, report));
  return {
    id: tu.attributes.get('tuid') ?? '',
    place: { file, line, column },
    recorded: childrenOf(tu, 'prop')
      .map((prop) => readRecord(textOf(prop)))
      .find((record) => record !== undefined),
    markdown: markdown === '' ? undefined : markdown,
    unconfirmed: false,
  };
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

function languageOf(tuv: XmlElement): string {
  return tuv.attributes.get(`{${xmlNamespace}}lang`) ?? tuv.attributes.get('lang') ?? '';
}
