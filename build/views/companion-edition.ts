import {
  pagedFormats,
  type BookConfig,
  type EditionConfig,
  type QuestionSelection,
} from '../model/config.ts';
import { hasText } from './has-text.ts';

/**
 * The edition whose pages are named by one that lacks the text or the questions; nothing for any other, or where the
 * book has no such edition. A worksheet without the text names the first printed edition that has it. A key names the
 * first printed edition with the same questions: of the same translation, version and selection, and one for students
 * where the key is for them. One that has the text goes before worksheets without it.
 */
export function companionEdition(config: BookConfig, edition: EditionConfig): EditionConfig | undefined {
  const target = (one: EditionConfig) => one.target ?? config.targets[0];
  const printed = config.editions.filter(
    (other) => other.formats.some((format) => pagedFormats.has(format)) && target(other) === target(edition),
  );
  if (edition.view === 'worksheet' && !hasText(edition)) {
    return printed.find((other) => other.view !== 'worksheet' && hasText(other));
  }
  if (edition.view !== 'answer-key') {
    return undefined;
  }
  const candidates = printed.filter((other) => hasQuestionsOf(other, edition));
  return candidates.find(hasText) ?? candidates[0];
}

function hasQuestionsOf(edition: EditionConfig, key: EditionConfig): boolean {
  return (
    edition.view !== 'answer-key' &&
    edition.exercises !== 'none' &&
    edition.version === key.version &&
    sameSelection(edition.select, key.select) &&
    (edition.audience === 'student' || key.audience === 'teacher')
  );
}

function sameSelection(one: QuestionSelection, other: QuestionSelection): boolean {
  return same(one.tags, other.tags) && same(one.levels, other.levels);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((word) => right.has(word));
}
