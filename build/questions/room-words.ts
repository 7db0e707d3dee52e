import type { PhrasingContent } from 'mdast';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { ByLanguage } from './parts.ts';
import type { PartContext } from './question-type.ts';

/**
 * An answer of several pieces as it is written into a room: in those languages of the edition in which all of its
 * `texts` are written, or else in one in which they are. `pieces` gives what is written, `separator` what stands between.
 */
export function roomWords(
  texts: readonly ByLanguage[],
  context: Pick<PartContext, 'languages'>,
  pieces: (language: Language) => readonly (readonly PhrasingContent[])[],
  separator: (language: Language) => string,
): LocalizedContent {
  const complete = (language: Language) => texts.every((text) => text.has(language));
  const shown = context.languages.filter(complete);
  const written = shown.length > 0 ? shown : [...(texts[0]?.keys() ?? [])].filter(complete).slice(0, 1);
  return new Map(
    written.map((language) => [
      language,
      pieces(language).flatMap((piece, index) =>
        index === 0 ? piece : [plain(separator(language)), ...piece],
      ),
    ]),
  );
}

/** A letter, a number or a mark as inline content. */
export function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}
