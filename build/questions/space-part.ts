import type { ElementContent } from 'hast';
import { sharedPart } from './parts.ts';
import type { Part, PrintedArea, PromptContext } from './question-type.ts';
import { inMillimetres } from '../model/lengths.ts';

/** 16 pt, the default line pitch, in millimetres. */
const defaultPitch = inMillimetres(16);
/** The type area of an A5 page, in millimetres. */
const defaultArea: PrintedArea = { width: 118, height: 170 };

/** What room is measured with, where the edition says nothing else. */
export function measuresOf({ pitch, area }: PromptContext): {
  readonly pitch: number;
  readonly area: PrintedArea;
} {
  return { pitch: pitch ?? defaultPitch, area: area ?? defaultArea };
}

/** Names by which a room is announced: only its first piece is, the others are one with it. */
export type SpaceNames = Readonly<Record<string, string>>;

/** Rooms whose outermost rule is their upper edge: it keeps its distance from the words above. */
const framed: ReadonlySet<string> = new Set(['answer-box', 'answer-grid-vertical']);

/** A piece of room over the full width. `kind` is the word by which it is announced, `index` its number. */
export function spacePart(
  kind: string,
  index: number,
  context: PromptContext,
  render: (names: SpaceNames) => readonly ElementContent[],
  values: Readonly<Record<string, number>> = {},
): Part {
  const [language = 'en'] = context.languages;
  const names: SpaceNames =
    index === 0
      ? { role: 'img', ariaLabel: context.t(language, `questions:${kind}`, values), lang: language }
      : { ariaHidden: 'true' };
  const style = index > 0 ? 'q-goes-on' : framed.has(kind) ? 'q-framed' : '';
  return sharedPart({ style: `q-space ${style}`.trim(), breakInside: 'avoid' }, render(names));
}
