import { severityOf } from '../diagnostics/catalog.ts';
import { messageText } from '../locales/messages.ts';
import type { Message, Report, Severity } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import type { Stream } from './world.ts';

/** Messages of a run as they come in. */
export interface Collector {
  readonly report: Report;
  /** Sorted by place, each once. */
  messages(): readonly Message[];
}

/** Gathers what the stages report; the book of each language is read on its own, so the same fault may come twice. */
export function collectMessages(): Collector {
  const seen = new Map<string, Message>();
  return {
    report(ruleId, place, values = {}, related = []) {
      const message = { ruleId, place, values, related };
      seen.set(JSON.stringify([place.file, place.line, place.column, ruleId, values, related]), message);
    },
    messages: () => [...seen.values()].sort(byPlace),
  };
}

/** How many messages of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts messages by severity. */
export function countMessages(messages: readonly Message[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const message of messages) counts[severityOf(message.ruleId)] += 1;
  return counts;
}

/**
 * The messages as lines for a person: `file:line:column rule-id message`, and the place in the other file below. Colour
 * only where `colour` says so; without it a warning says that it is one.
 */
export function messageLines(
  messages: readonly Message[],
  t: Translate,
  language: string,
  colour: boolean,
): readonly string[] {
  return messages.flatMap((message) => {
    const severity = severityOf(message.ruleId);
    const paint = colour ? colours[severity] : plain;
    const lead = severity === 'error' ? '' : t(language, `cli:lead-${severity}`);
    const text = `${lead}${messageText(message, language)}`;
    const first = `${placeText(message.place)} ${paint(message.ruleId)} ${text}`;
    return [
      first,
      ...message.related.map((place) => `  ${t(language, 'cli:related', { place: placeText(place) })}`),
    ];
  });
}

/** One line that says how it went: `2 errors, 1 warning`. */
export function summaryLine(counts: Counts, t: Translate, language: string): string {
  if (counts.error + counts.warning + counts.note === 0) return t(language, 'cli:no-messages');
  const parts = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(language, `cli:count-${severity}`, { count: counts[severity] }));
  return parts.join(t(language, 'cli:list-separator'));
}

/** Whether this stream is to have colours: a terminal, unless its owner has said no (https://no-color.org). */
export function wantsColour(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const refused = environment['NO_COLOR'] ?? '';
  return stream.isTerminal && refused === '' && environment['TERM'] !== 'dumb';
}

const plain = (text: string): string => text;

/** ANSI colours: red, yellow, blue. */
const colours: Readonly<Record<Severity, (text: string) => string>> = {
  error: (text) => `\u001B[31m${text}\u001B[39m`,
  warning: (text) => `\u001B[33m${text}\u001B[39m`,
  note: (text) => `\u001B[34m${text}\u001B[39m`,
};

function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function byPlace(left: Message, right: Message): number {
  return (
    compare(left.place.file, right.place.file) ||
    left.place.line - right.place.line ||
    left.place.column - right.place.column ||
    compare(left.ruleId, right.ruleId) ||
    compare(JSON.stringify([left.values, left.related]), JSON.stringify([right.values, right.related]))
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
