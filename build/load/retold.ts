import type { Memo } from '../model/ports.ts';
import type { Message, Report } from '../model/message.ts';

/**
 * What a stage made of the same input before, with everything that it reported then; else the stage does its work. `key`
 * says all that the stage reads, and begins with its name.
 */
export function retold<Value>(
  memo: Memo,
  key: string,
  report: Report,
  make: (report: Report) => Value,
): Value {
  const { value, messages } = memo.recallNow(key, () => {
    const told: Message[] = [];
    const made = make((ruleId, place, values = {}, related = []) => {
      told.push({ ruleId, place, values, related });
    });
    return { value: made, messages: told };
  });
  for (const { ruleId, place, values, related } of messages) report(ruleId, place, values, related);
  return value;
}
