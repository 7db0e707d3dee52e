import type { World } from './world.ts';

/** A command as it was asked for, checked and complete. */
export interface Invocation {
  /** What stands after the verb last, and for most verbs alone: a folder, a rule id. */
  readonly operand: string | undefined;
  /** For verbs that take one before the folder: what is to be made. */
  readonly subject: string | undefined;
  /** For verbs that read a file or a folder of another program: its path, as typed. */
  readonly from: string | undefined;
  /** All words behind the verb: a verb that takes several reads them itself. */
  readonly words: readonly string[];
  readonly options: CommandOptions;
  /** Language of the messages. */
  readonly language: UserLanguage;
}

export type UserLanguage = 'ja' | 'en';

/** The options of all verbs with their defaults; a verb only ever sees those that its entry below allows. */
export interface CommandOptions {
  /** Edition ids; empty for all. */
  readonly edition: readonly string[];
  /** Formats; empty for all. */
  readonly format: readonly string[];
  /** Tags and levels of questions; empty for all. */
  readonly tag: readonly string[];
  readonly level: readonly string[];
  readonly out: string | undefined;
  /** The translation to show, by language tag. */
  readonly target: string | undefined;
  readonly draft: boolean;
  readonly json: boolean;
  /** In which form `check` writes its messages for a program. */
  readonly as: string | undefined;
  readonly strict: boolean;
  /** Where the preview is served, as typed. */
  readonly port: string | undefined;
  /** The editor that the preview's links open, by name or address. */
  readonly editor: string | undefined;
  /** Everything there is to accept. */
  readonly all: boolean;
  /** Why translations that did not change are right for a source that did. */
  readonly noChangeNeeded: string | undefined;
  /** Nothing that earlier runs kept is used, and nothing is kept. */
  readonly noCache: boolean;
  /** True when `--lang` was given, so that data for machines does not change with the machine. */
  readonly languageGiven: boolean;
}

/** Does the work and gives the exit code. */
export type Command = (invocation: Invocation, world: World) => Promise<number>;

export type OptionName =
  | 'edition'
  | 'format'
  | 'tag'
  | 'level'
  | 'out'
  | 'target'
  | 'draft'
  | 'json'
  | 'as'
  | 'strict'
  | 'port'
  | 'editor'
  | 'all'
  | 'no-change-needed'
  | 'no-cache'
  | 'lang'
  | 'help'
  | 'version';

/** Options by name: whether a value follows, and how it is written in the help. */
export const optionTable: Readonly<Record<OptionName, { readonly value?: string }>> = {
  edition: { value: 'id,…' },
  format: { value: 'pdf,epub,html,press,booklet' },
  tag: { value: 'tag,…' },
  level: { value: 'level,…' },
  out: { value: 'dir' },
  target: { value: 'lang' },
  draft: {},
  json: {},
  as: { value: 'json|sarif|github' },
  strict: {},
  port: { value: 'n' },
  editor: { value: 'name' },
  all: {},
  'no-change-needed': { value: 'reason' },
  'no-cache': {},
  lang: { value: 'ja|en' },
  help: {},
  version: {},
};

interface Verb {
  readonly operand: 'dir' | 'new-dir' | 'rule-id' | 'blocks' | 'none';
  /** A word before the operand that must be there. */
  readonly subject?: 'what';
  /** A path after the subject that must be there: what is read. */
  readonly from?: 'from';
  readonly options: readonly OptionName[];
  /** Loaded on demand: `--help` and `explain` stay quick. */
  load(): Promise<Command>;
}

/** The verbs in the order in which the help shows them; a new verb is one file and one entry. */
export const verbs = {
  build: {
    operand: 'dir',
    options: ['edition', 'format', 'out', 'tag', 'level', 'draft', 'no-cache'],
    load: async () => (await import('./commands/build.ts')).build,
  },
  check: {
    operand: 'dir',
    options: ['json', 'as', 'strict', 'no-cache'],
    load: async () => (await import('./commands/check.ts')).check,
  },
  align: {
    operand: 'dir',
    options: ['json', 'target', 'no-cache'],
    load: async () => (await import('./commands/align.ts')).align,
  },
  status: {
    operand: 'dir',
    options: ['json', 'target'],
    load: async () => (await import('./commands/status.ts')).status,
  },
  accept: {
    operand: 'blocks',
    options: ['all', 'no-change-needed', 'target'],
    load: async () => (await import('./commands/accept.ts')).accept,
  },
  preview: {
    operand: 'dir',
    options: ['edition', 'port', 'editor', 'no-cache'],
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  export: {
    operand: 'dir',
    subject: 'what',
    options: ['out', 'tag', 'level', 'target'],
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  import: {
    operand: 'dir',
    subject: 'what',
    from: 'from',
    options: ['target'],
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  new: { operand: 'new-dir', options: [], load: async () => (await import('./commands/new.ts')).newBook },
  explain: {
    operand: 'rule-id',
    options: [],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  doctor: { operand: 'none', options: [], load: async () => (await import('./commands/doctor.ts')).doctor },
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbName = keyof typeof verbs;

/** The entry of a verb, with its literal types widened to what all verbs share. */
export function verbOf(name: VerbName): Verb {
  return verbs[name];
}

/** Whether this is the name of a verb. */
export function isVerb(name: string): name is VerbName {
  return Object.hasOwn(verbs, name);
}
