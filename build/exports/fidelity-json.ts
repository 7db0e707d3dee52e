import type { Translate } from '../model/words.ts';
import type { Exporter, Fidelity, FidelityEntry } from './exporter.ts';
import { reasonKey } from './reason-key.ts';

export type FidelityCounts = Readonly<Record<Fidelity, number>>;

/** How many questions or cards a format keeps how well. */
export function countFidelity(entries: readonly FidelityEntry[]): FidelityCounts {
  const counts = { exact: 0, normalised: 0, lossy: 0, omitted: 0 };
  for (const { fidelity } of entries) counts[fidelity] += 1;
  return counts;
}

/** The fidelity report: what became of each question, in the order of the book, and why, in words and by key. */
export function fidelityJson(
  exporter: Exporter,
  file: string,
  entries: readonly FidelityEntry[],
  t: Translate,
): string {
  const data = {
    export: exporter.id,
    file,
    checkedBy: exporter.checkedBy,
    counts: countFidelity(entries),
    entries: entries.map(({ id, type, fidelity, reasons }) => ({
      id,
      type,
      fidelity,
      reasons: reasons.map((reason) => ({ reason, text: t('en', reasonKey(reason)) })),
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
