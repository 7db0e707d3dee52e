import type { EditionConfig } from '../../build/model/config.ts';
import { bookConfig } from '../../build/read/config.ts';
import { readYaml } from '../../build/yaml/document.ts';

/** The usual edition of a book that names none, changed as said; it stands in line 1 of `book.yaml`. */
export function editionOf(id: string, changes: Partial<EditionConfig>): EditionConfig {
  const silent = () => undefined;
  const doc = readYaml({ file: 'manuscript/book.yaml', text: 'title: 本\n' }, silent);
  const folder = { folderName: 'book', targets: ['en'], chapters: [] };
  const [usual] = doc === undefined ? [] : bookConfig(doc, folder, silent).editions;
  if (usual === undefined) throw new Error('a book has at least one edition');
  return { ...usual, id, family: id, ...changes };
}
