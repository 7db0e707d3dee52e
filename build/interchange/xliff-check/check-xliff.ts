import { readXml, type XmlElement, type XmlFault } from '../xml/tree.ts';
import { checkIds } from './check-ids.ts';
import { checkInherited } from './check-inherited.ts';
import { checkAnnotations } from './check-references.ts';
import { checkStructure } from './check-structure.ts';
import { checkUnit } from './check-units.ts';
import { attribute, coreChildren, unitsOf } from './core.ts';
import type { TellFault, XliffFault } from './fault.ts';

/**
 * Everything that the core of XLIFF 2.1 asks of a document and that can be seen in it: its grammar, and the constraints
 * that a schema cannot say. Faults in the order of the file; none, and the document conforms. Modules are looked at as far
 * as they stand in core elements: their own content is theirs.
 */
export function checkXliff(root: XmlElement): readonly XliffFault[] {
  const faults: XliffFault[] = [];
  const tell: TellFault = (rule, { line, column }, found, expected) => {
    faults.push({ rule, line, column, found, expected });
  };
  checkStructure(root, tell);
  checkIds(root, tell);
  checkInherited(root, tell);
  checkAnnotations(root, tell);
  for (const file of coreChildren(root, 'file')) {
    const units = [...unitsOf(file)];
    const ids = new Set(units.flatMap((unit) => attribute(unit, 'id') ?? []));
    for (const unit of units) checkUnit(unit, ids, tell);
  }
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The same for the text of a file. */
export function checkXliffText(text: string): readonly XliffFault[] | XmlFault {
  const root = readXml(text);
  return 'fault' in root ? root : checkXliff(root);
}
