import type { RuleTable } from '../../build/diagnostics/rule.ts';
import { parseRules } from '../../build/diagnostics/rules/parse.ts';
import { readRules } from '../../build/diagnostics/rules/read.ts';
import { stalenessRules } from '../../build/diagnostics/rules/staleness.ts';
import { yamlTrapsRules } from '../../build/diagnostics/rules/yaml-traps.ts';
import { worksheetsRules } from '../../build/diagnostics/rules/worksheets.ts';
import { yamlRules } from '../../build/diagnostics/rules/yaml.ts';
import type { Message, Report } from '../../build/model/message.ts';

/** Collects what a stage reports. */
export interface Collector {
  readonly report: Report;
  readonly messages: readonly Message[];
  /** The rules that were reported, in order. */
  ids(): readonly string[];
  /** `file:line:column rule-id message`, in English, in the order of reporting. */
  lines(): readonly string[];
}

/** A collector that knows the rules of YAML, reading and parsing, and any tables given. */
export function collector(...tables: readonly RuleTable[]): Collector {
  const rules: RuleTable = Object.assign(
    {},
    yamlRules,
    yamlTrapsRules,
    readRules,
    stalenessRules,
    worksheetsRules,
    parseRules,
    ...tables,
  );
  const messages: Message[] = [];
  return {
    report: (ruleId, place, values = {}, related = []) => {
      messages.push({ ruleId, place, values, related });
    },
    messages,
    ids: () => messages.map((message) => message.ruleId),
    lines: () => messages.map((message) => line(message, rules)),
  };
}

function line(message: Message, rules: RuleTable): string {
  const rule = rules[message.ruleId];
  if (rule === undefined) throw new Error(`no rule ${message.ruleId} in the tables given to collector()`);
  const text = rule.en.message.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => {
    const value = message.values[name];
    if (value === undefined) throw new Error(`${message.ruleId}: nothing fills ${whole}`);
    return String(value);
  });
  const { file, line: row, column } = message.place;
  const also = message.related.map((place) => ` [${place.file}:${place.line}:${place.column}]`).join('');
  return `${file}:${row}:${column} ${message.ruleId} ${text}${also}`;
}
