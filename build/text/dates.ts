const jaDay = '[0-9０-９]{1,2}日';
const jaMonth = `[0-9０-９]{1,2}月(?:${jaDay}|[上中下]旬)?`;
const jaDate = `[0-9０-９]{2,4}年(?:${jaMonth})?|${jaMonth}`;
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const day = '[0-9]{1,2}(?:[–-][0-9]{1,2})?';
const enDate = `(?<![0-9])${day} ${month}(?:,? [0-9]{4})?(?![\\p{L}0-9])|(?<!\\p{L})${month} (?:${day},? )?[0-9]{4}(?![0-9])|(?<!\\p{L})${month} ${day}(?![0-9])`;
const dates = new RegExp(`${jaDate}|${enDate}`, 'gu');

/** Part of a text: a date, or words between dates. */
export interface DatedPart {
  readonly text: string;
  readonly date: boolean;
}

/** Divides a text into dates as both languages write them (2022年2月24日, 24 Feb 2022) and what stands between. */
export function splitDates(text: string): readonly DatedPart[] {
  const parts: DatedPart[] = [];
  let end = 0;
  for (const match of text.matchAll(dates)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), date: false });
    parts.push({ text: match[0], date: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), date: false });
  return parts;
}
