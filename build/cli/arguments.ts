import { parseArgs } from 'node:util';
import { UsageFault } from './faults.ts';
import { nearest } from '../yaml/suggest.ts';
import { isVerb, optionTable, verbOf, verbs } from './verbs.ts';
import type { CommandOptions, Invocation, OptionName, UserLanguage, VerbName } from './verbs.ts';

/** What the person asked for. */
export type Request =
  | { readonly type: 'help'; readonly verb: VerbName | undefined }
  | { readonly type: 'version' }
  | { readonly type: 'run'; readonly verb: VerbName; readonly invocation: Invocation };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the words after the program's name. Anything that is not understood is a `UsageFault` that says what was meant,
 * if that can be guessed: a mistyped option must never be passed over.
 */
export function readArguments(typed: readonly string[], environment: Environment): Request {
  const { options, operands } = scan(typed);
  const language = chooseLanguage(options.get('lang')?.at(-1), environment);
  if (options.has('version')) return { type: 'version' };
  const [verb, ...rest] = operands;
  if (verb === undefined || verb === 'help') {
    const asked = rest[0];
    return { type: 'help', verb: asked !== undefined && isVerb(asked) ? asked : undefined };
  }
  if (!isVerb(verb)) throw unknownVerb(verb);
  if (options.has('help')) return { type: 'help', verb };
  const allowed: readonly OptionName[] = [...verbOf(verb).options, 'lang'];
  for (const name of options.keys()) {
    if (!allowed.includes(name))
      throw new UsageFault('cli:option-of-other-verb', { option: `--${name}`, verb });
  }
  const words = wordsOf(verb, rest);
  return { type: 'run', verb, invocation: { ...words, options: complete(options), language } };
}

/** The language of messages: `--lang`, or else the locale of the terminal as POSIX orders its variables. */
export function userLanguage(words: readonly string[], environment: Environment): UserLanguage {
  const at = words.lastIndexOf('--lang');
  const joined = words.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? (at === -1 ? undefined : words[at + 1]);
  if (asked === 'ja' || asked === 'en') return asked;
  return localeLanguage(environment);
}

/** The words after the verb, each in its place: what, from where, and the folder. */
function wordsOf(
  verb: VerbName,
  words: readonly string[],
): Pick<Invocation, 'subject' | 'from' | 'operand' | 'words'> {
  const { operand, subject, from } = verbOf(verb);
  const left = [...words];
  const taken = {
    subject: subject === undefined ? undefined : left.shift(),
    from: from === undefined ? undefined : left.shift(),
    operand: operand === 'none' ? undefined : left.shift(),
    words,
  };
  const extra = operand === 'blocks' ? undefined : left[0];
  if (extra !== undefined) throw new UsageFault('cli:too-many-words', { word: extra, verb });
  return taken;
}

type Scanned = ReadonlyMap<OptionName, readonly string[]>;

/** Takes the words apart without judging the verb: every option with its values, and the rest in order. */
function scan(words: readonly string[]): { options: Scanned; operands: readonly string[] } {
  const { tokens } = parseArgs({ args: [...words], options: parserOptions, strict: false, tokens: true });
  const options = new Map<OptionName, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = optionName(token.name, token.rawName);
    checkValue(name, token.value, token.inlineValue === true);
    options.set(name, [...(options.get(name) ?? []), token.value ?? '']);
  }
  return { options, operands };
}

/** A value where one belongs and none elsewhere; `--out --draft` has forgotten one, `--out=--draft` is meant. */
function checkValue(name: OptionName, value: string | undefined, inline: boolean): void {
  const option = `--${name}`;
  const wanted = optionTable[name].value;
  if (wanted === undefined) {
    if (value !== undefined) throw new UsageFault('cli:option-with-value', { option });
    return;
  }
  const forgotten = value === undefined || value === '' || (!inline && value.startsWith('-'));
  if (forgotten) throw new UsageFault('cli:option-without-value', { option, value: wanted });
}

const parserOptions = {
  ...Object.fromEntries(
    Object.entries(optionTable).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  ),
  help: { type: 'boolean' as const, short: 'h' },
  version: { type: 'boolean' as const, short: 'V' },
};

function optionName(name: string, asWritten: string): OptionName {
  if (isOptionName(name)) return name;
  const guess = nearest(name, Object.keys(optionTable));
  if (guess === undefined) throw new UsageFault('cli:unknown-option', { option: asWritten });
  throw new UsageFault('cli:unknown-option-guess', { option: asWritten, guess: `--${guess}` });
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name);
}

function unknownVerb(verb: string): UsageFault {
  const guess = nearest(verb, Object.keys(verbs));
  return guess === undefined
    ? new UsageFault('cli:unknown-verb', { verb, verbs: Object.keys(verbs).join(', ') })
    : new UsageFault('cli:unknown-verb-guess', { verb, guess });
}

function complete(options: Scanned): CommandOptions {
  return {
    edition: listOf(options.get('edition')),
    format: listOf(options.get('format')),
    tag: listOf(options.get('tag')),
    level: listOf(options.get('level')),
    out: options.get('out')?.at(-1),
    target: options.get('target')?.at(-1),
    draft: options.has('draft'),
    json: options.has('json'),
    as: options.get('as')?.at(-1),
    strict: options.has('strict'),
    port: options.get('port')?.at(-1),
    editor: options.get('editor')?.at(-1),
    all: options.has('all'),
    noCache: options.has('no-cache'),
    noChangeNeeded: options.get('no-change-needed')?.at(-1),
    languageGiven: options.has('lang'),
  };
}

/** `a,b` and a repeated option both make a list. */
function listOf(values: readonly string[] | undefined): readonly string[] {
  const parts = (values ?? []).flatMap((value) => value.split(',')).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function chooseLanguage(asked: string | undefined, environment: Environment): UserLanguage {
  if (asked === undefined) return localeLanguage(environment);
  if (asked === 'ja' || asked === 'en') return asked;
  throw new UsageFault('cli:unknown-language', { language: asked });
}

function localeLanguage(environment: Environment): UserLanguage {
  const names = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  const locale = names.find((name) => name !== undefined && name !== '');
  return locale !== undefined && /^ja(?:[_.@-]|$)/iu.test(locale) ? 'ja' : 'en';
}
