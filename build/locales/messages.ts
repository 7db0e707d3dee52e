import type { Resource } from 'i18next';
import { allRuleIds, ruleOf } from '../diagnostics/catalog.ts';
import type { Message } from '../model/message.ts';
import { valuesInWords } from './kinds.ts';
import { languageStore } from './translate.ts';

const store = languageStore(ruleTexts(), (_text, name) => `{{${name}}}`);

/**
 * What a message says, in one line, in the language asked for or else in English. A value that the reporting stage left
 * out shows as its name: a message about an author's fault must not itself fail.
 */
export function messageText(message: Message, language: string): string {
  if (ruleOf(message.ruleId) === undefined)
    throw new Error(`No rule in the catalogue has the id ${message.ruleId}`);
  const replace = valuesInWords(message.ruleId, message.values, language);
  const text = store.t(message.ruleId, { ns: 'rule', lng: language, replace, nest: false });
  return text.replace(/\s*\n\s*/gu, ' ');
}

function ruleTexts(): Resource {
  const rules = allRuleIds.map((id) => [id, ruleOf(id)] as const);
  return {
    en: { rule: Object.fromEntries(rules.map(([id, rule]) => [id, rule?.en.message ?? ''])) },
    ja: { rule: Object.fromEntries(rules.map(([id, rule]) => [id, rule?.ja.message ?? ''])) },
  };
}
