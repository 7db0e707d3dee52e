import type { Translate } from '../model/words.ts';
import { optionTable, verbOf, verbs } from './verbs.ts';
import type { OptionName, VerbName } from './verbs.ts';

/** The help of one verb, or of the whole program, ready to print. */
export function helpText(verb: VerbName | undefined, t: Translate, language: string): string {
  return verb === undefined ? programHelp(t, language) : verbHelp(verb, t, language);
}

function programHelp(t: Translate, language: string): string {
  const names = Object.keys(verbs).map((name) => [name, t(language, `cli:verb-${name}`)] as const);
  return [
    t(language, 'cli:program'),
    '',
    t(language, 'cli:usage', { line: 'taiyaku <verb> [dir] [options]' }),
    '',
    ...columns(names),
    '',
    ...columns((['lang', 'help', 'version'] as const).map((name) => optionLine(name, t, language))),
    '',
    t(language, 'cli:exit-codes'),
    '',
  ].join('\n');
}

function verbHelp(verb: VerbName, t: Translate, language: string): string {
  const { operand, subject, from, options } = verbOf(verb);
  const first = [subject, from].map((word) => (word === undefined ? '' : ` <${word}>`)).join('');
  const words = { dir: ' [dir]', 'new-dir': ' <dir>', 'rule-id': ' [rule-id]', none: '' };
  const own = options.map((name) => optionLine(name, t, language));
  return [
    t(language, 'cli:usage', {
      line: `taiyaku ${verb}${first}${words[operand]}${options.length > 0 ? ' [options]' : ''}`,
    }),
    '',
    t(language, `cli:verb-${verb}`),
    t(language, `cli:more-${verb}`),
    '',
    ...columns([...own, optionLine('lang', t, language), optionLine('help', t, language)]),
    '',
  ].join('\n');
}

function optionLine(name: OptionName, t: Translate, language: string): readonly [string, string] {
  const { value } = optionTable[name];
  return [value === undefined ? `--${name}` : `--${name} <${value}>`, t(language, `cli:option-${name}`)];
}

function columns(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([left]) => left.length)) + 2;
  return lines.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
