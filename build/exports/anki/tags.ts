import type { Item } from '../../model/exercise.ts';

/** Tags as Anki takes them: no white space, which parts tags, the full-width space included; each once. */
export function noteTags(tags: readonly string[]): readonly string[] {
  const names = tags.map((tag) =>
    tag
      .normalize('NFC')
      .trim()
      .replaceAll(/[\s\p{Cc}]+/gu, '_'),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The author's tags of a question, with what may be chosen by; a level is always approximate. */
export function questionTags(item: Item): readonly string[] {
  return [
    ...item.tags,
    ...(item.level === undefined ? [] : [`level-approx::${item.level}`]),
    ...(item.difficulty === undefined ? [] : [`difficulty::${item.difficulty}`]),
    ...(item.skill === undefined ? [] : [`skill::${item.skill}`]),
  ];
}
