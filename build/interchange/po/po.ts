import type { Report } from '../../model/message.ts';
import type { TextFile } from '../../model/project.ts';
import type { TranslationExporter } from '../exporter.ts';
import type { ImportedFile, TranslationImporter } from '../importer.ts';
import { readRecord } from '../record.ts';
import { parsePo } from './parse-po.ts';
import { writePo } from './write-po.ts';

export const poExporter: TranslationExporter = { id: 'po', ending: '.po', write: writePo };

export const poImporter: TranslationImporter = {
  id: 'po',
  from: 'file',
  into: 'translation',
  read: readPo,
  asRead: ({ markdown }) => markdown,
};

function readPo(file: TextFile, report: Report): ImportedFile | undefined {
  const { header, entries, sound } = parsePo(file, 'refused', report);
  if (!sound) return undefined;
  return {
    target: header.get('Language')?.replaceAll('_', '-'),
    units: entries.flatMap((entry) => {
      const { context, extracted, flags, line, translation, translationLine } = entry;
      const isEmpty = translation.trim() === '';
      return [
        {
          id: context ?? '',
          place: { file: file.file, line: isEmpty ? line : translationLine, column: 1 },
          recorded: extracted.map(readRecord).find((record) => record !== undefined),
          markdown: isEmpty ? undefined : translation.trim(),
          unconfirmed: flags.has('fuzzy'),
        },
      ];
    }),
  };
}
