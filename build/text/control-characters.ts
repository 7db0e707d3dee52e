/** A character that no text holds. Offset in UTF-16 units. */
export interface ControlCharacter {
  readonly offset: number;
  /** As `U+202E`. */
  readonly name: string;
}

/**
 * Finds what prints nothing and does harm: C0 without tabs and line ends, C1, lone surrogates, noncharacters (Unicode 16,
 * §23.7), and the marks that turn or isolate what follows them (UAX #9, explicit embeddings, overrides, isolates).
 */
export function controlCharacters(text: string): readonly ControlCharacter[] {
  return Array.from(text.matchAll(unprintable), ({ index, 0: character }) => ({
    offset: index,
    name: codePointName(character),
  }));
}

/** `U+3000` for the full-width space. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const unprintable =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;
