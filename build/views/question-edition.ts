import type { BookConfig, EditionConfig } from '../model/config.ts';

/**
 * The edition whose pages a separate key names: the first printed one that has the same questions in the same languages,
 * of the same version.
 */
export function questionEdition(config: BookConfig, key: EditionConfig): EditionConfig | undefined {
  return config.editions.find(
    (edition) =>
      edition.view !== 'answer-key' &&
      edition.exercises !== 'none' &&
      edition.formats.includes('pdf') &&
      edition.target === key.target &&
      edition.version === key.version,
  );
}
