import type { Chance } from './chance.ts';
import { asides, deeds, people, places, reasons, results, times } from './harbour-words.ts';

/** A text in both languages, as it stands in a manuscript. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** Widths on the page at 9 pt: a full-width character, and the mean of Source Serif 4 at 8.82 pt over English prose. */
const widths = { ja: 9, en: 4.12 };

/** Width of the Japanese set on one line ÷ that of the English, without readings and marks. */
export function widthRatio({ ja, en }: Text): number {
  const plain = ja.replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1').replace(/\[\^[^\]]*\]/gu, '');
  return ([...plain].length * widths.ja) / (en.replace(/\[\^[^\]]*\]/gu, '').length * widths.en);
}

/**
 * A paragraph of some sentences, whose length ratio is spread as that of real translations: of several ways to write it,
 * the one that comes nearest to a ratio drawn from 0.80 to 1.16 with its median at 0.97.
 */
export function paragraph(by: Chance, sentences: number): Text {
  const aim = ratioOf(by);
  let written: Text = { ja: '', en: '' };
  for (let count = 0; count < sentences; count += 1) {
    const ways = Array.from({ length: 14 }, () => sentence(by));
    const joined = ways.map((way) => ({ ja: written.ja + way.ja, en: `${written.en} ${way.en}`.trim() }));
    written = joined.reduce((best, way) =>
      Math.abs(widthRatio(way) - aim) < Math.abs(widthRatio(best) - aim) ? way : best,
    );
  }
  return written;
}

/** Three numbers make a bell; the lower half is narrower than the upper one. */
function ratioOf(by: Chance): number {
  const bell = (by.whole(-100, 100) + by.whole(-100, 100) + by.whole(-100, 100)) / 300;
  return 0.99 + bell * (bell < 0 ? 0.3 : 0.36);
}

/** One sentence: who did what, when, where and why, or what came of it. */
export function sentence(by: Chance): Text {
  const [who, deed, place, time] = [by.one(people), by.one(deeds), by.one(places), by.one(times)];
  const [reason, result, aside] = [by.one(reasons), by.one(results), by.one(asides)];
  const year = by.whole(1868, 2019);
  const ways: readonly [Text, ...Text[]] = [
    { ja: `${who[0]}は${place[0]}${deed[0]}。`, en: `${upper(who[1])} ${deed[1]} ${place[1]}.` },
    { ja: `${time[0]}、${who[0]}は${deed[0]}。`, en: `${upper(time[1])}, ${who[1]} ${deed[1]}.` },
    {
      ja: `${reason[0]}、${who[0]}は${place[0]}${deed[0]}。`,
      en: `${upper(reason[1])}, ${who[1]} ${deed[1]} ${place[1]}.`,
    },
    { ja: `${year}年のことで、${result[0]}。`, en: `That was in ${year}, and ${result[1]}.` },
    { ja: `${time[0]}のうちに、${result[0]}。`, en: `${upper(result[1])} ${time[1]}.` },
    {
      ja: `${who[0]}は${aside[0]}${deed[0]}が、${result[0]}。`,
      en: `${upper(who[1])}, ${aside[1]}, ${deed[1]}, but ${result[1]}.`,
    },
    {
      ja: `「${deed[0]}のはだれですか」と聞かれて、${who[0]}は笑った。`,
      en: `“Who was it that ${deed[1]}?” Asked this, ${who[1]} only smiled.`,
    },
    {
      ja: `${time[0]}、${aside[0]}、${who[0]}は${deed[0]}。`,
      en: `${upper(time[1])}, ${aside[1]}, ${who[1]} ${deed[1]}.`,
    },
    {
      ja: `${aside[0]}、${who[0]}は${year}年にも${place[0]}${deed[0]}。`,
      en: `${upper(aside[1])}, ${who[1]} also ${deed[1]} ${place[1]} in ${year}.`,
    },
  ];
  return by.one(ways);
}

/** A few words: who, or what was done, for lists, cells and choices. */
export function phrase(by: Chance): Text {
  const [ja, en] = by.one(by.often(0.5) ? people : deeds);
  return { ja, en };
}

/** With a capital at its beginning. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
