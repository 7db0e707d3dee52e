import { codeIds, mustStay, wholePairs } from '../inline/code-ids.ts';
import type { CodeIds, NumberedCode } from '../inline/code-ids.ts';
import { composedSide } from '../inline/compose.ts';
import type { CodeKind, Piece } from '../inline/pieces.ts';
import { segmentsOf } from '../inline/segments.ts';
import type { Segment } from '../inline/segments.ts';
import { recordOf, trailOf } from '../record.ts';
import { chaptersOf } from '../unit.ts';
import type { TranslationFile, TranslationUnit } from '../unit.ts';
import { indented, startTag, xml, xmlDocument, xmlText } from '../xml/write.ts';

/**
 * XLIFF 2.1: a file for each chapter, a unit for each block, a segment for each bead of sentences, white space between
 * them in ignorables. Markdown stands in the original data of codes, so that text is plain text.
 */
export function writeXliff({ source, target, units }: TranslationFile): string {
  let number = 0;
  const files = chaptersOf(units).map((own, index) =>
    xml(
      'file',
      { id: `f${index + 1}`, original: own[0]?.source.place.file },
      indented(...own.map((unit) => unitElement(unit, (number += 1)))),
    ),
  );
  const root = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    version: '2.1',
    srcLang: source,
    trgLang: target,
  };
  return xmlDocument(xml('xliff', root, indented(...files)));
}

function unitElement(unit: TranslationUnit, number: number): string {
  const segments = segmentsOf(unit);
  const ids = codeIds(segments);
  const data = dataIds(segments);
  const notes = [
    ['context', trailOf(unit)],
    ['location', `${unit.source.place.file}:${unit.source.place.line}`],
    ...(unit.omitted === undefined ? [] : [['omitted', unit.omitted]]),
    ...(unit.stale?.previous === undefined ? [] : [['previous-source', unit.stale.previous]]),
    ['record', recordOf(unit, composedSide)],
  ].map(([category, text = '']) => xml('note', { category }, xmlText(text)));
  const originals = [...data].map(([text, id]) =>
    xml('data', { id, 'xml:space': 'preserve' }, xmlText(text)),
  );
  const hasTarget = unit.target !== undefined;
  const state =
    unit.stale === undefined || !hasTarget
      ? { state: hasTarget ? 'translated' : 'initial' }
      : { state: 'initial', subState: 'taiyaku:stale' };
  const parts = segments.flatMap(({ source, target, between }, index) => {
    const own = xml('source', {}, inline(source, ids.source, data, hasTarget));
    const other = xml('target', {}, inline(target ?? [], ids.target, data, hasTarget));
    const segment = xml('segment', { id: `s${index + 1}`, ...state }, indented(own, other));
    if (between.source === '' && between.target === '') return [segment];
    const gap = [xml('source', {}, between.source), xml('target', {}, between.target)];
    return [segment, xml('ignorable', { id: `i${index + 1}` }, indented(...gap))];
  });
  const attributes = {
    id: `u${number}`,
    name: unit.id,
    translate: unit.omitted === undefined ? undefined : 'no',
    'xml:space': 'preserve',
  };
  const held = originals.length === 0 ? '' : xml('originalData', {}, indented(...originals));
  return xml('unit', attributes, indented(xml('notes', {}, indented(...notes)), held, ...parts));
}

/** The Markdown of all codes of a unit, each under an id. */
function dataIds(segments: readonly Segment[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const piece of segments.flatMap(({ source, target }) => [...source, ...(target ?? [])])) {
    if (piece.type !== 'text' && !ids.has(piece.data)) ids.set(piece.data, `d${ids.size + 1}`);
  }
  return ids;
}

function inline(
  pieces: readonly Piece[],
  { pairs, lone }: CodeIds,
  data: ReadonlyMap<string, string>,
  hasTarget: boolean,
): string {
  const whole = wholePairs(pieces);
  const closing = new Map(
    pieces.flatMap((piece) => (piece.type === 'close' ? [[piece.pair, piece] as const] : [])),
  );
  const rights = (kind: CodeKind, { shared }: NumberedCode): string | undefined =>
    mustStay(kind) && (shared || !hasTarget) ? 'no' : undefined;
  return pieces
    .map((piece): string => {
      if (piece.type === 'text') return xmlText(piece.text);
      const code = piece.type === 'lone' ? lone.get(piece) : pairs.get(piece.pair);
      if (code === undefined) throw new Error('a code has no number');
      const own = data.get(piece.data);
      const canDelete = rights(piece.kind, code);
      const head = { id: code.id, canDelete, ...typeOf(piece.kind) };
      if (piece.type === 'lone') return xml('ph', { ...head, dataRef: own, disp: shown(piece.data) });
      if (piece.type === 'open') {
        if (!whole.has(piece.pair)) return xml('sc', { ...head, dataRef: own });
        const end = data.get(closing.get(piece.pair)?.data ?? '');
        return startTag('pc', { ...head, dataRefStart: own, dataRefEnd: end });
      }
      if (whole.has(piece.pair)) return '</pc>';
      return xml('ec', { startRef: code.id, canDelete, ...typeOf(piece.kind), dataRef: own });
    })
    .join('');
}

function shown(data: string): string {
  return data.replace(/\s+/gu, ' ').trim();
}

function typeOf(kind: CodeKind): { readonly type: string; readonly subType?: string } {
  const own = fmt[kind];
  if (own !== undefined) return { type: 'fmt', subType: own };
  return { type: kind === 'link' || kind === 'reference' ? 'link' : 'other' };
}

/** Kinds that the standard names itself (XLIFF 2.1, 4.3.1.30), and some of our own. */
const fmt: Partial<Readonly<Record<CodeKind, string>>> = {
  emphasis: 'xlf:i',
  strong: 'xlf:b',
  deleted: 'taiyaku:deleted',
  break: 'xlf:lb',
  ruby: 'taiyaku:ruby',
};
