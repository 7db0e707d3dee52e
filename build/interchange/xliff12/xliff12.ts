import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import type { TranslationExporter } from '../exporter.ts';
import type { ImportedFile, ImportedUnit, TranslationImporter } from '../importer.ts';
import { codeIds } from '../inline/code-ids.ts';
import type { CodeIds } from '../inline/code-ids.ts';
import { composed, composedSide } from '../inline/compose.ts';
import { nativeInline, nativeTokens } from '../inline/native-codes.ts';
import type { NativeNames } from '../inline/native-codes.ts';
import type { Piece } from '../inline/pieces.ts';
import { segmentsOf } from '../inline/segments.ts';
import type { Segment } from '../inline/segments.ts';
import { readRecord, recordOf, trailOf } from '../record.ts';
import { chaptersOf } from '../unit.ts';
import type { TranslationFile, TranslationUnit } from '../unit.ts';
import { readRoot } from '../xml/read-root.ts';
import { elementsOf, textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { indented, xml, xmlDocument, xmlText } from '../xml/write.ts';

/** XLIFF 1.2, transitional: a file for each chapter, a unit for each block, sentences marked as segments. */
export const xliff12Exporter: TranslationExporter = {
  id: 'xliff12',
  ending: '.1.2.xlf',
  write: writeXliff12,
};

export const xliff12Importer: TranslationImporter = {
  id: 'xliff12',
  from: 'file',
  into: 'translation',
  read: readXliff12,
  asRead: composedSide,
};

const namespace = 'urn:oasis:names:tc:xliff:document:1.2';

function writeXliff12({ source, target, units }: TranslationFile): string {
  const files = chaptersOf(units).map((own) =>
    xml(
      'file',
      {
        original: own[0]?.source.place.file,
        'source-language': source,
        'target-language': target,
        datatype: 'plaintext',
      },
      indented(xml('body', {}, indented(...own.map(transUnit)))),
    ),
  );
  return xmlDocument(xml('xliff', { xmlns: namespace, version: '1.2' }, indented(...files)));
}

function transUnit(unit: TranslationUnit): string {
  const segments = segmentsOf(unit);
  const ids = codeIds(segments);
  const { place } = unit.source;
  const context = [
    xml('context', { 'context-type': 'sourcefile' }, xmlText(place.file)),
    xml('context', { 'context-type': 'linenumber' }, String(place.line)),
  ];
  const state =
    unit.target === undefined ? 'new' : unit.stale === undefined ? 'translated' : 'needs-review-translation';
  const whole = segments.flatMap(({ source, between }) => [
    nativeInline(source, ids.source, names),
    between.source,
  ]);
  const marked = segments.length > 1;
  return xml(
    'trans-unit',
    {
      id: unit.id,
      translate: unit.omitted === undefined ? undefined : 'no',
      approved: unit.target !== undefined && unit.stale === undefined ? 'yes' : 'no',
      'xml:space': 'preserve',
    },
    indented(
      xml('source', {}, ...whole),
      marked ? xml('seg-source', {}, ...side(segments, 'source', ids.source)) : '',
      xml('target', { state }, ...(unit.target === undefined ? [] : side(segments, 'target', ids.target))),
      xml('context-group', { purpose: 'location' }, indented(...context)),
      xml('note', { from: 'context' }, xmlText(trailOf(unit))),
      unit.omitted === undefined ? '' : xml('note', { from: 'omitted' }, xmlText(unit.omitted)),
      xml('note', { from: 'record' }, xmlText(recordOf(unit, composedSide))),
    ),
  );
}

function side(segments: readonly Segment[], name: 'source' | 'target', ids: CodeIds): readonly string[] {
  return segments.flatMap((segment, index) => {
    const pieces: readonly Piece[] = segment[name] ?? [];
    const content = nativeInline(pieces, ids, names);
    if (segments.length === 1) return [content];
    return [xml('mrk', { mtype: 'seg', mid: index + 1 }, content), segment.between[name]];
  });
}

const names: NativeNames = {
  pair: (id, type) => ({ id, rid: id, ctype: type }),
  end: (id) => ({ id, rid: id }),
  lone: (id, type) => ({ id, ctype: type }),
};

function readXliff12(file: TextFile, report: Report): ImportedFile | undefined {
  const root = readRoot(file, report);
  if (root === undefined) return undefined;
  if (root.name !== 'xliff' || root.attributes.get('version')?.startsWith('1.') !== true) {
    const place = { file: file.file, line: root.line, column: root.column };
    const found = `<${root.name} version="${root.attributes.get('version') ?? ''}">`;
    report('import-other-format', place, { found, expected: '<xliff version="1.2">' });
    return undefined;
  }
  const files = elementsOf(root).filter(({ name }) => name === 'file');
  return {
    target: files.map(({ attributes }) => attributes.get('target-language')).find((tag) => tag !== undefined),
    units: files.flatMap(unitsIn).map((unit) => importedUnit(unit, file.file, report)),
  };
}

/** Units of a file, those in groups as well. */
function unitsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'trans-unit' ? [child] : unitsIn(child)));
}

function importedUnit(unit: XmlElement, file: string, report: Report): ImportedUnit {
  const [target] = elementsOf(unit).filter(({ name }) => name === 'target');
  const { line, column } = target ?? unit;
  const markdown = target === undefined ? '' : composed(nativeTokens(target, file, report));
  return {
    id: unit.attributes.get('id') ?? '',
    place: { file, line, column },
    recorded: elementsOf(unit)
      .filter(({ name }) => name === 'note')
      .map((note) => readRecord(textOf(note)))
      .find((record) => record !== undefined),
    markdown: markdown === '' ? undefined : markdown,
    unconfirmed: false,
  };
}
