import type { TranslationExporter } from '../exporter.ts';
import type { TranslationImporter } from '../importer.ts';
import { composedSide } from '../inline/compose.ts';
import { readXliff } from './read-xliff.ts';
import { writeXliff } from './write-xliff.ts';

export const xliffExporter: TranslationExporter = { id: 'xliff', ending: '.xlf', write: writeXliff };

export const xliffImporter: TranslationImporter = {
  id: 'xliff',
  from: 'file',
  into: 'translation',
  read: readXliff,
  asRead: composedSide,
};
