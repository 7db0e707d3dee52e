import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { checks, checkTranslations, type CheckedBook } from '../../build/checks/index.ts';
import type { BlockPair } from '../../build/model/aligned.ts';
import type { Term } from '../../build/model/config.ts';
import type { Message } from '../../build/model/message.ts';
import type { Block } from '../../build/model/parsed.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { readTerms } from '../../build/read/terms.ts';
import { collector } from '../support/collect.ts';

/** What the labels call a check, and its rules. */
export const labels = {
  numbers: ['number-mismatch', 'number-missing'],
  names: ['name-mismatch', 'name-missing'],
  terms: ['term-missing', 'term-forbidden'],
  code: ['code-parity'],
  links: ['link-parity'],
  images: ['image-parity'],
  ruby: ['ruby-in-translation'],
  untranslated: ['untranslated-text'],
  lengths: ['length-outlier'],
  repeats: ['differing-headings', 'differing-renderings'],
} as const;
export type Label = keyof typeof labels;

interface Labelled {
  readonly ja: string;
  readonly en: string;
  readonly broken?: { readonly en: string; readonly check: Label };
}

/** What a check made of a labelled book. */
export interface Outcome {
  readonly label: Label;
  /** Faults of its kind, and those that it reported. */
  readonly faults: number;
  readonly found: number;
  /** Blocks in which it reported something that is no fault of its kind. */
  readonly mistaken: number;
  /** What it missed or reported wrongly, to read. */
  readonly wrong: readonly string[];
}

export interface Measured {
  readonly faithful: number;
  readonly broken: number;
  readonly outcomes: readonly Outcome[];
}

/** Runs every check on the faithful book, and on the book with each of its faults by itself. */
export async function measure(name: string): Promise<Measured> {
  const file = await readFile(new URL(`../fixtures/checks/${name}.yaml`, import.meta.url), 'utf8');
  const data = parse(file) as { terms: unknown; pairs: readonly Labelled[] };
  const { report, lines } = collector();
  const config = { source: 'ja', targets: ['en'], chapters: ['01'] };
  const terms = readTerms(
    { file: 'manuscript/terms.yaml', text: JSON.stringify(data.terms) },
    config,
    report,
  );
  const pairs = data.pairs.map(({ ja, en }, at) => pairOf(block(ja, 'ja', at), block(en, 'en', at), at));
  if (lines().length > 0) throw new Error(lines().join('\n'));
  const calm = run(pairs, terms);
  const seen = new Set(calm.map(({ ruleId, place }) => `${ruleId} ${place.line}`));
  const noise = calm.map((message) => ({ message, at: message.place.line - 1 }));
  const hits: { readonly label: Label; readonly at: number; readonly hit: boolean }[] = [];
  const strange = noise.map(({ message, at }) => ({ message, text: data.pairs[at]?.en ?? '' }));
  for (const [at, { ja, broken }] of data.pairs.entries()) {
    if (broken === undefined) continue;
    const changed = pairs.with(at, pairOf(block(ja, 'ja', at), block(broken.en, 'en', at), at));
    const told = run(changed, terms).filter(({ ruleId, place }) => !seen.has(`${ruleId} ${place.line}`));
    hits.push({ label: broken.check, at, hit: told.some(({ ruleId }) => isOf(broken.check, ruleId)) });
    for (const message of told.filter(({ ruleId }) => !isOf(broken.check, ruleId)))
      strange.push({ message, text: broken.en });
  }
  const outcomes = (Object.keys(labels) as Label[]).map((label): Outcome => {
    const own = hits.filter((one) => one.label === label);
    const mistaken = new Map(
      strange
        .filter(({ message }) => isOf(label, message.ruleId))
        .map(({ message, text }) => [`${message.place.line} ${text}`, message] as const),
    );
    return {
      label,
      faults: own.length,
      found: own.filter(({ hit }) => hit).length,
      mistaken: mistaken.size,
      wrong: [
        ...own
          .filter(({ hit }) => !hit)
          .map(({ at }) => `missed: ${data.pairs[at]?.ja} / ${data.pairs[at]?.broken?.en}`),
        ...[...mistaken].map(
          ([text, message]) => `mistaken: ${message.ruleId} ${JSON.stringify(message.values)} in ${text}`,
        ),
      ],
    };
  });
  return { faithful: pairs.length, broken: hits.length, outcomes };
}

function isOf(label: Label, rule: string): boolean {
  return labels[label].some((one) => one === rule);
}

function run(pairs: readonly BlockPair[], terms: readonly Term[]): readonly Message[] {
  const { report, messages } = collector();
  const book: CheckedBook = { chapters: [{ id: '01', pairs }], terms, source: 'ja', target: 'en' };
  if (checks.length === 0) throw new Error('no checks');
  checkTranslations([book], report);
  return messages;
}

/** One block of Markdown; its line is its place in the labelled list. */
function block(text: string, language: string, at: number): Block {
  const { report, lines } = collector();
  const file = language === 'ja' ? 'manuscript/01.md' : 'translations/en/01.md';
  const [found, ...others] = parseDocument({ file, text: `${text}\n` }, language, report).blocks;
  // A picture comes with its caption.
  if (found === undefined || others.some(({ kind }) => kind !== 'caption') || lines().length > 0)
    throw new Error(`no single block: ${text} ${lines().join(' ')}`);
  return { ...found, place: { file, line: at + 1, column: 1 } };
}

function pairOf(source: Block, target: Block, at: number): BlockPair {
  return {
    ...{ id: `01/${at}`, kind: source.kind, source: [source], target: [target], beads: [] },
    ...{ matchedBy: 'structure', state: 'paired' },
  };
}

/** The table of TRANSLATION-CHECKS.md: for each check the faults found of those seeded, and how many reports were right. */
export function figures({ outcomes }: Measured): string {
  const head = [
    '| check | faults seeded | found | recall | blocks reported | right | precision |',
    '|---|--:|--:|--:|--:|--:|--:|',
  ];
  const all = outcomes.reduce(
    (sum, { faults, found, mistaken }) => ({
      faults: sum.faults + faults,
      found: sum.found + found,
      mistaken: sum.mistaken + mistaken,
    }),
    { faults: 0, found: 0, mistaken: 0 },
  );
  const rows = [...outcomes, { label: 'all', ...all }].map(({ label, faults, found, mistaken }) => {
    const reported = found + mistaken;
    const cells = [label, faults, found, share(found, faults), reported, found, share(found, reported)];
    return `| ${cells.join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
