import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Container } from '../../build/model/parsed.ts';
import { parseDocument } from '../../build/parse/document.ts';
import { collector } from '../support/collect.ts';
import { describeContent } from '../support/describe-content.ts';

const fixtures = new URL('../fixtures/parse/', import.meta.url);

describe('parsing a chapter', () => {
  for (const name of readdirSync(fixtures).toSorted()) {
    test(name, async () => {
      const folder = new URL(`${name}/`, fixtures);
      const text = readFileSync(new URL('input.md', folder), 'utf8');
      const { report, lines } = collector();
      const { blocks } = parseDocument({ file: 'manuscript/01.md', text }, 'ja', report);
      await expect(joined(blocks.map(describeBlock))).toMatchFileSnapshot(
        new URL('blocks.txt', folder).pathname,
      );
      await expect(joined(lines())).toMatchFileSnapshot(new URL('messages.txt', folder).pathname);
    });
  }
});

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** `line:column kind/role #id path | content`, with annotations, calls and marks where there are any. */
function describeBlock(block: Block): string {
  const kind = [block.kind, block.depth, block.role].filter((part) => part !== undefined).join('/');
  const cell = block.cell === undefined ? '' : ` [${block.cell.row},${block.cell.column}]`;
  const id = block.explicitId === undefined ? '' : ` #${block.explicitId}`;
  const notes = Object.keys(block.annotations).length === 0 ? '' : ` ${JSON.stringify(block.annotations)}`;
  const calls = block.calls.length === 0 ? '' : ` calls=${block.calls.join(',')}`;
  const marks = block.marks.length === 0 ? '' : ` marks=${block.marks.join(',')}`;
  const own = block.code ?? block.image;
  const content = own === undefined ? describeContent(block.content) : JSON.stringify(own);
  const path = block.path.map(describeContainer).join(' > ');
  return `${block.place.line}:${block.place.column} ${kind}${cell}${id}${notes}${calls}${marks} (${path}) ${content}`;
}

function describeContainer(container: Container): string {
  switch (container.type) {
    case 'list':
      return `list${container.key}${container.ordered ? ` from ${container.start}` : ''}`;
    case 'listItem':
      return `item${container.key} ${container.ordinal}${container.checked === undefined ? '' : ` ${container.checked}`}`;
    case 'box':
      return `${container.name}${container.key}${container.id === undefined ? '' : ` #${container.id}`}`;
    case 'table':
      return `table${container.key} ${container.align.map((align) => align?.[0] ?? '-').join('')}`;
    case 'footnote':
      return `footnote${container.key} ${container.label}`;
    default:
      return `${container.type}${container.key}`;
  }
}
