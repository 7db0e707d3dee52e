import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import { readXml } from './tree.ts';
import type { XmlElement } from './tree.ts';

/** The root element of a file; why it is no XML that we read is told at its place. */
export function readRoot({ file, text }: TextFile, report: Report): XmlElement | undefined {
  const root = readXml(text);
  if (!('fault' in root)) return root;
  const place = { file, line: root.line, column: root.column };
  report('import-xml', place, { found: root.detail.replace(/\.$/u, '') });
  return undefined;
}
