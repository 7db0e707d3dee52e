import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import type { ImportedFile, ImportedUnit } from '../importer.ts';
import { composed } from '../inline/compose.ts';
import type { Token } from '../inline/compose.ts';
import { readRecord } from '../record.ts';
import { checkXliff } from '../xliff-check/check-xliff.ts';
import { attribute, coreChildren, partsOf, unitsOf } from '../xliff-check/core.ts';
import { textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readRoot } from '../xml/read-root.ts';

/** Reads an XLIFF 2 document that conforms to the standard; where it does not, each fault is told at its place. */
export function readXliff(file: TextFile, report: Report): ImportedFile | undefined {
  const root = readRoot(file, report);
  if (root === undefined) return undefined;
  const faults = checkXliff(root);
  for (const { rule, line, column, found, expected } of faults)
    report(rule, { file: file.file, line, column }, { found, expected });
  if (faults.length > 0) return undefined;
  const units = coreChildren(root, 'file').flatMap((each) => [...unitsOf(each)]);
  return {
    target: attribute(root, 'trgLang'),
    units: units.map((unit) => importedUnit(unit, file.file, report)),
  };
}

function importedUnit(unit: XmlElement, file: string, report: Report): ImportedUnit {
  const parts = partsOf(unit).map((part, index) => {
    const [target] = coreChildren(part, 'target');
    const order = Number((target === undefined ? undefined : attribute(target, 'order')) ?? index + 1);
    return { part, target, order };
  });
  const notes = coreChildren(unit, 'notes').flatMap((each) => coreChildren(each, 'note'));
  const place = parts.find(({ target }) => target !== undefined)?.target ?? unit;
  const tokens = parts
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ part, target }) => {
      const held = target ?? (part.name === 'ignorable' ? coreChildren(part, 'source')[0] : undefined);
      return held === undefined ? [] : tokensOf(held, codesOf(unit), file, report);
    });
  const segments = parts.filter(({ part }) => part.name === 'segment');
  const markdown = composed(tokens);
  return {
    id: attribute(unit, 'name') ?? '',
    place: { file, line: place.line, column: place.column },
    recorded: notes.map((note) => readRecord(textOf(note))).find((record) => record !== undefined),
    markdown: markdown === '' ? undefined : markdown,
    unconfirmed: segments.some(({ target }) => target === undefined),
  };
}

/** What the codes of a unit stand for. */
interface Codes {
  readonly data: ReadonlyMap<string, string>;
  /** Codes of the unit by id, for those that are copies. */
  readonly byId: ReadonlyMap<string, XmlElement>;
}

function codesOf(unit: XmlElement): Codes {
  const data = coreChildren(unit, 'originalData').flatMap((each) => coreChildren(each, 'data'));
  const byId = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const id = attribute(child, 'id');
      if (id !== undefined && codeNames.has(child.name) && !byId.has(id)) byId.set(id, child);
      visit(child);
    }
  };
  partsOf(unit).forEach(visit);
  return { data: new Map(data.map((each) => [attribute(each, 'id') ?? '', textOf(each)])), byId };
}

const codeNames: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

function tokensOf(holder: XmlElement, codes: Codes, file: string, report: Report): readonly Token[] {
  return holder.children.flatMap((child): readonly Token[] => {
    if (typeof child === 'string') return [{ text: child }];
    const inside = (): readonly Token[] => tokensOf(child, codes, file, report);
    const data = (name: 'dataRef' | 'dataRefStart' | 'dataRefEnd'): readonly Token[] => {
      const found = dataOf(child, name, codes);
      if (found === undefined) {
        const at = { file, line: child.line, column: child.column };
        report('import-unknown-code', at, { found: `<${child.name}>` });
      }
      return [{ data: found ?? '' }];
    };
    switch (child.name) {
      case 'pc':
        return [...data('dataRefStart'), ...inside(), ...data('dataRefEnd')];
      case 'ph':
      case 'sc':
      case 'ec':
        return data('dataRef');
      case 'mrk':
        return inside();
      case 'cp':
        return [{ text: String.fromCodePoint(Number.parseInt(attribute(child, 'hex') ?? '0', 16)) }];
      default:
        return [];
    }
  });
}

/** The Markdown of a code: its own, that of the code it is a copy of, or that of a kind which every program knows. */
function dataOf(code: XmlElement, name: string, { data, byId }: Codes): string | undefined {
  const copied = attribute(code, 'copyOf');
  const holder = copied === undefined ? code : (byId.get(copied) ?? code);
  const reference = attribute(holder, name);
  if (reference !== undefined) return data.get(reference);
  return known[attribute(holder, 'subType') ?? ''];
}

const known: Readonly<Record<string, string>> = { 'xlf:b': '**', 'xlf:i': '*', 'xlf:lb': '\\\n' };
