import type { PhrasingContent } from 'mdast';
import { severityOf } from '../../diagnostics/catalog.ts';
import type { Report } from '../../model/message.ts';
import type { Block, Written } from '../../model/parsed.ts';
import type { Place } from '../../model/place.ts';
import { controlCharacters } from '../../text/control-characters.ts';
import { readWords } from '../words-reader.ts';
import type { ParseMarkdown, WordsContext } from '../words-reader.ts';

/** What new words are held against. */
export interface WordsCheck {
  readonly form: Written['form'];
  readonly kind: Block['kind'];
  /** Content of the sides whose notes, links and code the words may have: the translation as it is, the source. */
  readonly models: readonly (readonly PhrasingContent[])[];
  readonly context: WordsContext;
  readonly parse: ParseMarkdown;
}

/**
 * Whether new words are one block of the kind that they replace, with the same notes, references, links and code as it
 * or its source. Every fault is reported at `place`. Gives the plain text of the words where they may be taken.
 */
export function checkWords(
  markdown: string,
  { form, kind, models, context, parse }: WordsCheck,
  place: Place,
  report: Report,
): string | undefined {
  const [strange] = controlCharacters(markdown);
  if (strange !== undefined) {
    report('import-control-character', place, { found: strange.name });
    return undefined;
  }
  if (form !== 'flow' && markdown.includes('\n')) {
    report('import-line-break', place, { kind });
    return undefined;
  }
  const lead = kind === 'listItem' ? 'item' : 'none';
  const { blocks, content, faults } = readWords(markdown, form, lead, context, parse);
  for (const { ruleId, values } of faults) report(ruleId, place, values);
  if (faults.some(({ ruleId }) => severityOf(ruleId) === 'error')) return undefined;
  const [block] = blocks;
  if (block === undefined || blocks.length > 1 || !isWhole(block, form, lead) || content.length === 0) {
    report('import-other-block', place, { kind, found: foundBlocks(blocks) });
    return undefined;
  }
  const found = partsOf(content);
  const allowed = models.map(partsOf);
  const [first = []] = allowed;
  if (!allowed.some((parts) => parts.join('\n') === found.join('\n'))) {
    report('import-other-parts', place, { found: listed(found), expected: listed(first) });
    return undefined;
  }
  return block.text;
}

/** The frame of the words is as it was put round them: they neither end it nor join it. */
function isWhole(
  { kind, path, depth, explicitId }: Block,
  form: Written['form'],
  lead: 'item' | 'none',
): boolean {
  if (explicitId === undefined) return false;
  if (form !== 'flow') return kind === 'heading' && depth === 1 && path.length === 0;
  if (lead === 'none') return kind === 'paragraph' && path.length === 0;
  const [list, item, ...more] = path;
  const plain = list?.type === 'list' && item?.type === 'listItem' && item.checked === undefined;
  return kind === 'listItem' && plain && more.length === 0;
}

function foundBlocks(blocks: readonly Block[]): string {
  const kinds = blocks.map(({ kind, path }) => (path.at(-1)?.type === 'blockquote' ? 'blockquote' : kind));
  return kinds.length === 0 ? '—' : kinds.join(', ');
}

/** What must survive a translation, in an order that does not depend on where it stands. */
function partsOf(content: readonly PhrasingContent[]): readonly string[] {
  const found: string[] = [];
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference') found.push(`[^${node.identifier}]`);
      if (node.type === 'link') found.push(node.url);
      if (node.type === 'crossReference') found.push(`#${node.target}`);
      if (node.type === 'inlineCode') found.push(`\`${node.value}\``);
      if (node.type === 'sentenceMark') found.push('‖');
      if ('children' in node) visit(node.children);
    }
  };
  visit(content);
  return found.sort();
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? '—' : parts.join(' ');
}
