import type { Severity } from '../model/message.ts';
import type { Rule, RuleTable } from './rule.ts';
import { adoptPoRules } from './rules/adopt-po.ts';
import { adoptRules } from './rules/adopt.ts';
import { alignRules } from './rules/align.ts';
import { answerFormsRules } from './rules/answer-forms.ts';
import { assembleRules } from './rules/assemble.ts';
import { cardsRules } from './rules/cards.ts';
import { checksRules } from './rules/checks.ts';
import { epubRules } from './rules/epub.ts';
import { equalThingsRules } from './rules/equal-things.ts';
import { exerciseFaultsRules } from './rules/exercise-faults.ts';
import { exportsRules } from './rules/exports.ts';
import { gatesRules } from './rules/gates.ts';
import { interchangeRules } from './rules/interchange.ts';
import { leaksRules } from './rules/leaks.ts';
import { parityRules } from './rules/parity.ts';
import { parseRules } from './rules/parse.ts';
import { printRules } from './rules/print.ts';
import { questionTypesRules } from './rules/question-types.ts';
import { questionFormsRules } from './rules/question-forms.ts';
import { questionsRules } from './rules/questions.ts';
import { readRules } from './rules/read.ts';
import { recordingsRules } from './rules/recordings.ts';
import { stalenessRules } from './rules/staleness.ts';
import { themeRules } from './rules/theme.ts';
import { versionsRules } from './rules/versions.ts';
import { waiverRules } from './rules/waivers.ts';
import { yamlTrapsRules } from './rules/yaml-traps.ts';
import { worksheetsRules } from './rules/worksheets.ts';
import { xliffRules } from './rules/xliff.ts';
import { yamlRules } from './rules/yaml.ts';

/** The rules of each part of the program; a new part adds its table here. Ids are unique in all of them. */
export const ruleTables: readonly RuleTable[] = [
  adoptPoRules,
  adoptRules,
  alignRules,
  answerFormsRules,
  assembleRules,
  cardsRules,
  checksRules,
  epubRules,
  equalThingsRules,
  exerciseFaultsRules,
  exportsRules,
  gatesRules,
  interchangeRules,
  leaksRules,
  parityRules,
  parseRules,
  printRules,
  questionTypesRules,
  questionFormsRules,
  questionsRules,
  readRules,
  recordingsRules,
  stalenessRules,
  themeRules,
  versionsRules,
  waiverRules,
  worksheetsRules,
  xliffRules,
  yamlRules,
  yamlTrapsRules,
];

/** Every rule id, in alphabetical order. */
export const allRuleIds: readonly string[] = ruleTables.flatMap((table) => Object.keys(table)).sort();

const rules: ReadonlyMap<string, Rule> = new Map(ruleTables.flatMap((table) => Object.entries(table)));

/** The rule of this id; nothing when there is none, which only a person who asks for one can cause. */
export function ruleOf(id: string): Rule | undefined {
  return rules.get(id);
}

/** How grave a message of this rule is. A stage that reports an id without a rule is our own fault: thrown. */
export function severityOf(id: string): Severity {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`No rule in the catalogue has the id ${id}`);
  return rule.severity;
}
