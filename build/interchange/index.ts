import type { TranslationExporter } from './exporter.ts';
import type { Importer } from './importer.ts';
import { poExporter, poImporter } from './po/po.ts';
import { tmxExporter, tmxImporter } from './tmx/tmx.ts';
import { xliffExporter, xliffImporter } from './xliff/xliff.ts';
import { xliff12Exporter, xliff12Importer } from './xliff12/xliff12.ts';

/** The formats that translations go out in; a new one is a folder and a line here. */
export const translationExporters: readonly TranslationExporter[] = [
  poExporter,
  tmxExporter,
  xliffExporter,
  xliff12Exporter,
];

/** What can be read into a book; a new one is a folder and a line here. */
export const importers: readonly Importer[] = [poImporter, tmxImporter, xliffImporter, xliff12Importer];
