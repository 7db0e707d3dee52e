import type { Nodes, RootContent } from 'mdast';
import type { BlockSlice } from './block-slices.ts';

/** A part of a container: Markdown without the marks of the container, and how to put them back. */
export interface OpenedPart {
  readonly markdown: string;
  /** Line of the part in the container's text, 1-based. */
  readonly line: number;
  /** Columns that the marks take. */
  readonly indent: number;
  close(markdown: string): string;
}

/** A list, quotation, box or note taken apart; parts are its items, or its whole content. */
export interface OpenedContainer {
  readonly parts: readonly OpenedPart[];
  /** Puts the closed parts together; the ones that are empty are left out. */
  join(parts: readonly string[]): string;
}

/** Takes a container apart; nothing for a block that is none. */
export function openContainer({ node, from, start, end, line }: BlockSlice): OpenedContainer | undefined {
  const lines = from.slice(start, end).split('\n');
  switch (node.type) {
    case 'blockquote':
      return whole(openQuote(lines, line));
    case 'list': {
      const parts = node.children.map((item) => {
        const first = (item.position?.start.line ?? line) - line;
        const last = (item.position?.end.line ?? line) - line;
        return openItem(lines.slice(first, last + 1), line + first);
      });
      const gap = node.children.some((item, index) => gapBefore(node.children[index - 1], item))
        ? '\n\n'
        : '\n';
      return { parts, join: (closed) => closed.filter((part) => part !== '').join(gap) };
    }
    case 'footnoteDefinition':
      return whole(openNote(lines, line));
    case 'containerDirective':
      return whole(openBox(lines, line));
    default:
      return undefined;
  }
}

/** Whether a comment stands between the blocks inside this one. */
export function holdsComments(node: RootContent): boolean {
  const waiting: Nodes[] = 'children' in node ? [...node.children] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'html' && next.value.trimStart().startsWith('<!--')) return true;
    if (blockContainers.has(next.type) && 'children' in next) waiting.push(...next.children);
  }
  return false;
}

const blockContainers: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

function whole(part: OpenedPart): OpenedContainer {
  return { parts: [part], join: ([closed = '']) => closed };
}

function openQuote(lines: readonly string[], line: number): OpenedPart {
  return {
    markdown: lines.map((each) => each.replace(/^ {0,3}>[ \t]?/u, '')).join('\n'),
    line,
    indent: 2,
    close: (markdown) => everyLine(markdown, (each) => (each === '' ? '>' : `> ${each}`)),
  };
}

function openItem(lines: readonly string[], line: number): OpenedPart {
  const [, marker = '- '] = /^( *(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?! )| |$))/u.exec(lines[0] ?? '') ?? [];
  const width = marker.trimEnd().length + Math.max(1, marker.length - marker.trimEnd().length);
  return indented(marker.trimEnd().padEnd(width), width, lines, line);
}

function openNote(lines: readonly string[], line: number): OpenedPart {
  const [marker = ''] = /^ {0,3}\[\^[^\]]*\]:[ \t]*/u.exec(lines[0] ?? '') ?? [];
  return indented(marker.trimEnd().concat(' '), 4, lines, line, marker.length);
}

function indented(
  marker: string,
  width: number,
  lines: readonly string[],
  line: number,
  cut = width,
): OpenedPart {
  const [first = '', ...rest] = lines;
  const margin = ' '.repeat(width);
  const outdent = (each: string): string => each.replace(new RegExp(`^ {0,${width}}`, 'u'), '');
  return {
    markdown: [first.slice(cut), ...rest.map((each) => outdent(each.replace(/^\t/u, '    ')))].join('\n'),
    line,
    indent: width,
    close: (markdown) => {
      if (markdown === '') return '';
      const inner = everyLine(markdown, (each) => (each === '' ? '' : `${margin}${each}`));
      return `${marker}${inner.slice(width)}`;
    },
  };
}

/** `:::note` to `:::`, which stay as they are. */
function openBox(lines: readonly string[], line: number): OpenedPart {
  const closed = lines.length > 1 && /^ {0,3}:{3,}\s*$/u.test(lines.at(-1) ?? '');
  const inner = lines.slice(1, closed ? -1 : undefined);
  return {
    markdown: inner.join('\n'),
    line: line + 1,
    indent: 0,
    close: (markdown) => [lines[0] ?? '', markdown, ...(closed ? [lines.at(-1) ?? ''] : [])].join('\n'),
  };
}

function everyLine(markdown: string, change: (line: string) => string): string {
  return markdown === '' ? '' : markdown.split('\n').map(change).join('\n');
}

function gapBefore(before: RootContent | undefined, after: RootContent): boolean {
  const end = before?.position?.end.line;
  const begin = after.position?.start.line;
  return end !== undefined && begin !== undefined && begin - end > 1;
}
