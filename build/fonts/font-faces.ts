/** One static TrueType file of a family. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** How Node resolves the file: package and path. */
  readonly packagePath: string;
}

/** A family as npm packages it, with the licence (SIL Open Font License 1.1) that must go with its fonts. */
export interface FontFamily {
  readonly family: string;
  readonly kind: 'serif' | 'sans';
  readonly package: string;
  /** How Node resolves the text of the licence. */
  readonly licencePath: string;
  readonly copyright: string;
}

export const fontFamilies: readonly FontFamily[] = [
  {
    family: 'Noto Serif JP',
    kind: 'serif',
    package: '@expo-google-fonts/noto-serif-jp',
    licencePath: '@expo-google-fonts/noto-serif-jp/LICENSE_FONT',
    copyright: '© 2012 Google Inc.',
  },
  {
    family: 'Noto Sans JP',
    kind: 'sans',
    package: '@expo-google-fonts/noto-sans-jp',
    licencePath: '@expo-google-fonts/noto-sans-jp/LICENSE_FONT',
    copyright: '© 2014–2021 Adobe',
  },
  {
    family: 'Source Serif 4',
    kind: 'serif',
    package: '@expo-google-fonts/source-serif-4',
    licencePath: '@expo-google-fonts/source-serif-4/LICENSE_FONT',
    copyright: '© 2014 The Source Serif 4 Project Authors',
  },
];

/**
 * Every face a book can be set in. Static, unsliced TrueType only: variable and CFF fonts come out of Chromium as
 * Type 3, and fonts cut into web slices break Japanese spacing between the slices. Japanese has no italics.
 */
export const fontFaces: readonly FontFace[] = [
  upright('Noto Serif JP', '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf', 400),
  upright('Noto Serif JP', '@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf', 700),
  upright('Noto Sans JP', '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', 400),
  upright('Noto Sans JP', '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf', 700),
  upright('Source Serif 4', '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 400),
  upright(
    'Source Serif 4',
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    600,
  ),
  upright('Source Serif 4', '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf', 700),
  italic(
    'Source Serif 4',
    '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    400,
  ),
  italic(
    'Source Serif 4',
    '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
    700,
  ),
];

function upright(family: string, packagePath: string, weight: number): FontFace {
  return { family, weight, style: 'normal', packagePath };
}

function italic(family: string, packagePath: string, weight: number): FontFace {
  return { family, weight, style: 'italic', packagePath };
}

/** Gives the faces of some families, in the order of the list above. */
export function facesOf(families: readonly string[]): readonly FontFace[] {
  return fontFaces.filter((face) => families.includes(face.family));
}
