import type { EditionConfig } from '../model/config.ts';
import type { ExerciseChapter, Item } from '../model/exercise.ts';
import type { Report } from '../model/message.ts';
import { suggestion } from '../yaml/suggest.ts';
import { allItems } from './all-items.ts';
import { hasLevel, sheetOf } from './sheet-of.ts';

/**
 * Looks for words that choose nothing: tags and levels of editions that no question has, and versions of questions that
 * no edition has. Reports each with the nearest that there is, and an edition whose words together choose nothing.
 */
export function checkSelections(
  chapters: readonly ExerciseChapter[],
  editions: readonly EditionConfig[],
  report: Report,
): void {
  const items = chapters.flatMap(allItems);
  if (items.length === 0) return;
  const tags = new Set(items.flatMap((item) => item.tags));
  const levels = new Set(items.flatMap(levelsOf));
  const families = new Map(editions.map((edition) => [edition.family, edition] as const));
  for (const edition of families.values()) {
    const { select, answers, place } = edition;
    const asked = [
      ...select.tags,
      ...answers.flatMap(({ admit }) => (typeof admit === 'object' ? [admit.tag] : [])),
    ];
    const noTags = [...new Set(asked)].filter((tag) => !tags.has(tag));
    const noLevels = select.levels.filter((level) => !items.some((item) => hasLevel(item, level)));
    for (const found of noTags)
      report('no-such-tag', place, { edition: edition.family, found, expected: suggestion(found, tags) });
    for (const found of noLevels)
      report('no-such-level', place, { edition: edition.family, found, expected: suggestion(found, levels) });
    const chooses = select.tags.length + select.levels.length > 0;
    const isTold = noTags.length + noLevels.length > 0;
    if (chooses && !isTold && chapters.every((chapter) => sheetOf(chapter, edition).sets.length === 0))
      report('edition-without-questions', place, { edition: edition.family });
  }
  checkVersions(items, editions, report);
}

function levelsOf({ level, difficulty }: Item): readonly string[] {
  return [level, difficulty?.toString()].filter((each) => each !== undefined);
}

function checkVersions(items: readonly Item[], editions: readonly EditionConfig[], report: Report): void {
  const versions = new Set(editions.flatMap(({ version }) => version ?? []));
  for (const { id, place, versions: named = [] } of items) {
    for (const found of new Set(named.filter((version) => !versions.has(version)))) {
      if (versions.size === 0) report('edition-without-versions', place, { id, found });
      else report('no-such-version', place, { id, found, expected: suggestion(found, versions) });
    }
  }
}
