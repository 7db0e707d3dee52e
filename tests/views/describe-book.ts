import type { ElementContent } from 'hast';
import type { Cell, RenderedBook, RenderedNote, Row, Section } from '../../build/model/rendered.ts';

/**
 * A rendered book as a person can read it: a line a row with id, style, layout and wishes, then the words of its cells.
 * Ruby is {base|reading}, words of the program are in ⟦⟧, links are followed by where they lead.
 */
export function describeBook(book: RenderedBook): string {
  return `${book.sections.map(describeSection).join('\n')}\n`;
}

function describeSection(section: Section): string {
  const titles = Object.values(section.titles).join(' / ');
  return [
    `== ${section.id} (${section.role}, ${section.numbering}, ${section.startOn}) ${section.number ?? ''} ${titles}`.trimEnd(),
    ...section.headings.map(
      (heading) =>
        `-- ${'#'.repeat(heading.level)} ${heading.number ?? ''} ${Object.values(heading.titles).join(' / ')} → ${heading.id}`,
    ),
    ...section.rows.map(describeRow),
    ...section.notes.map(describeNote),
    '',
  ].join('\n');
}

function describeRow(row: Row): string {
  const marks = [
    row.layout,
    ...(row.passage === undefined ? [] : [`¶${row.passage}`]),
    ...(row.breakInside === 'avoid' ? ['whole'] : []),
    ...(row.keepWithNext ? ['keep'] : []),
    ...(row.breakBefore === 'page' ? ['page'] : []),
    ...(row.anchors.length === 0 ? [] : [`anchors ${row.anchors.join(' ')}`]),
    ...row.path.map((container) => (container.type === 'box' ? container.name : container.type)),
  ];
  const head =
    row.table === undefined ? [] : [`    head ${words(row.table.head)} [${row.table.columns.join(' ')}]`];
  return [`${row.id} <${row.style}> (${marks.join(', ')})`, ...head, ...row.cells.map(describeCell)].join(
    '\n',
  );
}

function describeNote(note: RenderedNote): string {
  return [`note ${note.number} ${note.id}`, ...note.cells.map(describeCell)].join('\n');
}

function describeCell(cell: Cell): string {
  const spans = cell.spans.map(
    ({ block, index, start, end }) => `${block}${index > 0 ? `+${index}` : ''}:${start}–${end}`,
  );
  return `    ${cell.side} ${words(cell.content)}${spans.length === 0 ? '' : ` [${spans.join(', ')}]`}`;
}

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'div',
  'li',
  'ul',
  'ol',
  'td',
  'th',
  'tr',
  'table',
  'tbody',
  'dl',
  'dt',
  'dd',
]);

/** Words of hast on one line; blocks begin with their element's name. */
export function words(nodes: readonly ElementContent[]): string {
  return nodes.map(word).join('').replaceAll('\n', '↵').replaceAll('\u2060', '').trim();
}

function word(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { tagName, properties, children } = node;
  if (tagName === 'ruby') return `{${children.map(rubyPart).join('')}}`;
  if (tagName === 'img') return `img<${String(properties['src'])}> “${String(properties['alt'])}”`;
  if (tagName === 'svg') return '⟨svg⟩';
  const inner = children.map(word).join('');
  const limits = `${properties['dataPrintOnly'] === undefined ? '' : 'print:'}${properties['dataEpubOnly'] === undefined ? '' : 'screen:'}`;
  const only = limits === '' || inner === '' ? inner : `${limits}${inner}`;
  const named =
    inlineNames[tagName] === undefined ? only : `${inlineNames[tagName]}${only}${inlineNames[tagName]}`;
  const linked = typeof properties['href'] === 'string' ? `${named}→${properties['href']}` : named;
  const generated = properties['dataGenerated'] === undefined || inner === '' ? linked : `⟦${linked}⟧`;
  if (!blocks.has(tagName)) return generated;
  const classes = Array.isArray(properties['className'])
    ? properties['className'].map((name) => `.${name}`).join('')
    : '';
  return ` <${tagName}${classes}> ${generated}`;
}

const inlineNames: Readonly<Record<string, string>> = { em: '*', strong: '**', del: '~~', code: '`' };

function rubyPart(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.tagName === 'rt' ? `|${node.children.map(rubyPart).join('')}` : '';
}
