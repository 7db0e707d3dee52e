import type { TranslationExporter } from './exporter.ts';
import type { Importer } from './importer.ts';
import { poExporter, poImporter } from './po/po.ts';
import { xliffExporter, xliffImporter } from './xliff/xliff.ts';

/** The formats that translations go out in; a new one is a folder and a line here. */
export const translationExporters: readonly TranslationExporter[] = [poExporter, xliffExporter];

/** What can be read into a book; a new one is a folder and a line here. */
export const importers: readonly Importer[] = [poImporter, xliffImporter];
