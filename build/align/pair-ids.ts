import type { Block, BlockKind } from '../model/parsed.ts';
import type { Entry } from './entry.ts';
import { noteLabel, tableKey } from './units.ts';

const letters: Readonly<Record<Exclude<BlockKind, 'tableCell'>, string>> = {
  heading: 'h',
  paragraph: 'p',
  listItem: 'li',
  caption: 'c',
  image: 'img',
  code: 'code',
  thematicBreak: 'hr',
  footnoteDefinition: 'fn',
};

/**
 * The ids of a chapter's pairs, in order: what the author wrote, else kind and ordinal in the source (`p3`, `t1r0c0`,
 * `fn-label`), `x1` … for blocks of the target alone. Derived from the source, so that a translation changes none.
 */
export function pairIds(chapter: string, entries: readonly Entry[]): readonly string[] {
  const written = entries.map(explicitId);
  const reserved = new Set(written.filter((id) => id !== undefined));
  const used = new Set<string>();
  const ordinals = new Map<string, number>();
  const tables = new Map<number, number>();
  const next = (letter: string): string => {
    const ordinal = (ordinals.get(letter) ?? 0) + 1;
    ordinals.set(letter, ordinal);
    return `${letter}${ordinal}`;
  };
  return entries.map((entry, index) => {
    const [block] = entry.source;
    const derived = block ? sourceId(block, next, tables, ordinals) : next('x');
    const id = written[index];
    const name = id !== undefined && !used.has(id) ? id : unused(derived, reserved, used);
    used.add(name);
    return `${chapter}/${name}`;
  });
}

/** The first block's own id; a target's only where there is no source. */
function explicitId({ source, target }: Entry): string | undefined {
  return source.length > 0 ? source[0]?.explicitId : target[0]?.explicitId;
}

function sourceId(
  block: Block,
  next: (letter: string) => string,
  tables: Map<number, number>,
  ordinals: Map<string, number>,
): string {
  const label = noteLabel(block);
  if (label !== undefined) {
    const count = (ordinals.get(`fn-${label}`) ?? 0) + 1;
    ordinals.set(`fn-${label}`, count);
    return count === 1 ? `fn-${label}` : `fn-${label}-${count}`;
  }
  if (block.kind !== 'tableCell') return next(letters[block.kind]);
  const key = tableKey(block) ?? -1;
  const table = tables.get(key) ?? tables.size + 1;
  tables.set(key, table);
  return `t${table}r${block.cell?.row ?? 0}c${block.cell?.column ?? 0}`;
}

/** An ordinal that an author's id has taken already gets a suffix. */
function unused(id: string, reserved: ReadonlySet<string>, used: ReadonlySet<string>): string {
  let name = id;
  for (let count = 2; reserved.has(name) || used.has(name); count++) name = `${id}-${count}`;
  return name;
}
