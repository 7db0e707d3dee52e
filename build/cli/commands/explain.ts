import { allRuleIds, ruleOf } from '../../diagnostics/catalog.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { Translate } from '../../model/words.ts';
import { nearest } from '../../yaml/suggest.ts';
import { exitCodes, UsageFault } from '../faults.ts';
import type { Command, UserLanguage } from '../verbs.ts';

/** `explain`: what a rule is for and how to mend what it found; without an id, the list of all rules. */
export const explain: Command = async ({ operand, language }, world) => {
  const t = createTranslate();
  if (operand === undefined) {
    world.out.write(ruleList(language));
    return exitCodes.fine;
  }
  const rule = ruleOf(operand);
  if (rule === undefined) throw unknownRule(operand);
  world.out.write(ruleText(operand, rule, t, language));
  return exitCodes.fine;
};

function ruleList(language: UserLanguage): string {
  const width = Math.max(0, ...allRuleIds.map((id) => id.length)) + 2;
  return allRuleIds.map((id) => `${id.padEnd(width)}${ruleOf(id)?.[language].summary ?? ''}\n`).join('');
}

function ruleText(id: string, rule: Rule, t: Translate, language: UserLanguage): string {
  const { summary, remedy } = rule[language];
  return `${id} (${t(language, `cli:severity-${rule.severity}`)})\n\n${summary}\n\n${remedy}\n`;
}

function unknownRule(id: string): UsageFault {
  const guess = nearest(id, allRuleIds);
  return guess === undefined
    ? new UsageFault('cli:unknown-rule', { id })
    : new UsageFault('cli:unknown-rule-guess', { id, guess });
}
