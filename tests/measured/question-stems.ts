import { bareText, follow, type DrawnText } from './drawn-text.ts';

/** A question as it is written: what is asked, and what to choose from, in each language that is shown. */
export interface AskedQuestion {
  readonly id: string;
  readonly prompt: Readonly<Record<string, string>>;
  /** In the order in which they are printed; none for questions without. */
  readonly choices: readonly Readonly<Record<string, string>>[];
}

/** Questions whose stem ends on another page than that of their first choice, in either language. */
export function strandedStems(
  drawn: DrawnText,
  questions: readonly AskedQuestion[],
  start: number,
): readonly string[] {
  const faults: string[] = [];
  let from = start;
  for (const { id, prompt, choices } of questions) {
    for (const language of ['ja', 'en']) {
      const [stem, first] = [prompt[language], choices[0]?.[language]];
      if (stem === undefined || first === undefined) continue;
      const asked = follow(drawn, bareText(withoutReadings(stem)), from, { farthest: Infinity });
      if (asked === undefined || asked.rest !== '') {
        faults.push(`${id}: the ${language} prompt is not in print`);
        continue;
      }
      if (language === 'ja') from = asked.at;
      const choice = follow(drawn, bareText(withoutReadings(first)), asked.at + 1);
      const [end, begin] = [asked.lines.at(-1)?.page, choice?.lines[0]?.page];
      if (end !== begin)
        faults.push(
          `sheet ${(end ?? 0) + 1}: the choices of ${id} (${language}) are on sheet ${(begin ?? 0) + 1}`,
        );
    }
  }
  return faults;
}

function withoutReadings(text: string): string {
  return text.replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1').replace(/\*+/gu, '');
}
