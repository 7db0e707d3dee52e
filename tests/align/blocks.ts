import type { Block, Container, ParsedDocument } from '../../build/model/parsed.ts';

/** A block with everything that a test does not name left plain. */
export function block(text: string, rest: Partial<Block> = {}): Block {
  return {
    kind: 'paragraph',
    role: undefined,
    language: 'ja',
    path: [],
    depth: undefined,
    cell: undefined,
    content: text === '' ? [] : [{ type: 'text', value: text }],
    code: undefined,
    image: undefined,
    text,
    explicitId: undefined,
    calls: [],
    marks: [],
    annotations: {},
    place: { file: 'x.md', line: 1, column: 1 },
    ...rest,
  };
}

/** A document of blocks, with the language, the file and every second line as places. */
export function documentOf(file: string, language: string, blocks: readonly Block[]): ParsedDocument {
  return {
    file,
    language,
    blocks: blocks.map((each, index) => ({
      ...each,
      language,
      place: { file, line: 1 + 2 * index, column: 1 },
    })),
  };
}

/** Reads the little Markdown of the fixtures: headings, lists, tables, fenced code, paragraphs. */
export function read(markdown: string): readonly Block[] {
  let key = 0;
  return markdown
    .trim()
    .split(/\n\n+/u)
    .flatMap((chunk) => chunkBlocks(chunk, ++key * 1000));
}

function chunkBlocks(chunk: string, key: number): readonly Block[] {
  const heading = /^(#+) (.*)$/u.exec(chunk);
  if (heading) return [block(heading[2] ?? '', { kind: 'heading', depth: heading[1]?.length })];
  if (chunk.startsWith('- ')) {
    return chunk.split('\n').map((line, index) => inList(line.slice(2), key, index));
  }
  if (chunk.startsWith('|')) {
    return chunk
      .split('\n')
      .filter((line) => !line.includes('---'))
      .flatMap((line, row) =>
        line
          .split('|')
          .slice(1, -1)
          .map((text, column) => inTable(text.trim(), key, row, column)),
      );
  }
  if (chunk.startsWith('```')) {
    const value = chunk.split('\n').slice(1, -1).join('\n');
    return [block('', { kind: 'code', code: { language: undefined, value } })];
  }
  return [block(chunk.replaceAll('\n', ' '))];
}

function inList(text: string, key: number, index: number): Block {
  const path: readonly Container[] = [
    { type: 'list', key, ordered: false, start: 1 },
    { type: 'listItem', key: key + index + 1, ordinal: index + 1, checked: undefined },
  ];
  return block(text, { kind: 'listItem', path });
}

function inTable(text: string, key: number, row: number, column: number): Block {
  return block(text, {
    kind: 'tableCell',
    path: [{ type: 'table', key, align: [null] }],
    cell: { row, column },
  });
}

/** Messages as one line each: rule, place, the other places. */
export function collector(): {
  readonly lines: string[];
  readonly rules: string[];
  report(
    ruleId: string,
    place: { file: string; line: number },
    values?: Readonly<Record<string, string | number>>,
    related?: readonly { file: string; line: number }[],
  ): void;
} {
  const lines: string[] = [];
  const rules: string[] = [];
  return {
    lines,
    rules,
    report(ruleId, place, _values, related = []) {
      rules.push(ruleId);
      const others = related.map(({ file, line }) => `${file}:${line}`).join(' ');
      lines.push(`${ruleId} ${place.file}:${place.line} ⇄ ${others}`);
    },
  };
}
