import type { Stretch } from './stretch.ts';

const openers = '「『（(【〔［[《〈〘“';
const closers = '」』）)】〕］]》〉〙”';
const wideStops = '。｡！？．';
const space = /\s/u;

/** Words that contain a stop without ending a sentence. */
const fixedWords = ['モーニング娘。', 'Yahoo!', 'Yahoo！', '藤岡弘、', 'カントリー娘。', 'Hey! Say! JUMP'];

/**
 * The sentences of a Japanese (or Chinese) text. A sentence ends at 。！？． or a run of them outside brackets; a bracket
 * without its partner counts for nothing, so that a quotation which opens in one block and closes in another does not
 * swallow the rest: 「来た。見た。」と言った。 is one sentence.
 */
export function japaneseSentences(text: string, abbreviations: readonly string[] = []): readonly Stretch[] {
  const names = abbreviations.length === 0 ? fixedWords : [...fixedWords, ...abbreviations];
  const partner = matchBrackets(text);
  const result: Stretch[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    const close = partner.get(index);
    if (close !== undefined) {
      const standsAlone = text.slice(start, index).trim() === '' && endsWithStop(text, close);
      index = close + 1;
      if (!standsAlone || !quotationEnds(text, index)) continue;
    } else {
      const length = stopLength(text, index, names);
      if (length === 0) {
        index += fixedWordLength(text, index, names);
        continue;
      }
      index += length;
      if (continues(text, index)) continue;
    }
    const stop = index;
    index = trailing(text, index, partner);
    // 来た。」と言った: the quotation began in an earlier block, the sentence goes on.
    if (index > stop && /^(?:と(?!て|ころ|き|に)|って)/u.test(text.slice(index, index + 3))) continue;
    result.push({ start, end: index });
    start = index;
  }
  if (start < text.length) result.push({ start, end: text.length });
  return joinBlank(text, result);
}

/** Offsets of opening brackets with those of their closing ones; strays are left out. */
function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { kind: number; at: number }[] = [];
  const counts = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const opening = openers.indexOf(character);
    if (opening >= 0) {
      open.push({ kind: opening, at: index });
      counts.set(opening, (counts.get(opening) ?? 0) + 1);
      continue;
    }
    const closing = closers.indexOf(character);
    if (closing < 0 || (counts.get(closing) ?? 0) === 0) continue;
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      counts.set(top.kind, (counts.get(top.kind) ?? 1) - 1);
      if (top.kind !== closing) continue;
      pairs.set(top.at, index);
      break;
    }
  }
  return pairs;
}

function endsWithStop(text: string, close: number): boolean {
  return wideStops.includes(text.charAt(close - 1)) || '!?'.includes(text.charAt(close - 1));
}

/** After a quotation that is a sentence of its own: another one, an end, or for （…。） anything. */
function quotationEnds(text: string, after: number): boolean {
  if (after >= text.length) return true;
  const next = text.charAt(after);
  if ('）)】'.includes(text.charAt(after - 1))) return !wideStops.includes(next) && !'、，'.includes(next);
  if (openers.includes(next) || space.test(next)) return true;
  // 「来た。」彼は言った。 are two sentences, 「来た。」と言った。 and 「来た！」彼は言った。 are one.
  return '。｡．'.includes(text.charAt(after - 2)) && startsClause.test(text.slice(after, after + 3));
}

/** What no particle begins with, and the conjunctions that look as if they did. */
const startsClause =
  /^(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\d]|[あいうえおくけこさすそちまゆら]|しか[しも]|だが|だから|でも[、，]|もし|なぜ|やが|はじめ)/u;

/** How many characters the run of stops at `index` has; 0 when none ends a sentence there. */
function stopLength(text: string, index: number, names: readonly string[]): number {
  if (fixedWordLength(text, index, names) > 1) return 0;
  let end = index;
  while (end < text.length && isStop(text, end)) end++;
  return end - index;
}

function isStop(text: string, index: number): boolean {
  const character = text.charAt(index);
  const before = text.charAt(index - 1);
  if (character === '．') return !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/u.test(before);
  if (wideStops.includes(character)) return true;
  // An ASCII mark after a Latin letter is part of a name or of code (assert_eq!, Yahoo!).
  return (
    (character === '!' || character === '?') &&
    (before === '!' || before === '?' || /[^\p{ASCII}]/u.test(before))
  );
}

function fixedWordLength(text: string, index: number, names: readonly string[]): number {
  return names.find((word) => text.startsWith(word, index))?.length ?? 1;
}

/** 「行くぞ！と叫んだ」 without brackets: ！ or ？ followed by a quoting と or って. */
function continues(text: string, index: number): boolean {
  if (!'！？!?'.includes(text.charAt(index - 1))) return false;
  return /^(?:と(?:[、，言云思叫聞問考書呼答感い]|の[こ問声])|って[い言思])/u.test(
    text.slice(index, index + 3),
  );
}

/** Takes stray closing brackets and spaces into the sentence that ends. */
function trailing(text: string, index: number, partner: ReadonlyMap<number, number>): number {
  let end = index;
  while (end < text.length && closers.includes(text.charAt(end))) end++;
  while (end < text.length && space.test(text.charAt(end)) && !partner.has(end)) end++;
  return end;
}

/** A stretch of spaces alone joins its neighbour, so that no sentence is blank. */
function joinBlank(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const blank = last !== undefined && text.slice(last.start, last.end).trim() === '';
    if (last && (blank || text.slice(stretch.start, stretch.end).trim() === '')) {
      result[result.length - 1] = { start: last.start, end: stretch.end };
    } else {
      result.push(stretch);
    }
  }
  return result;
}
