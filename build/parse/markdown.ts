import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { bookSyntax, onlyIndexDirective } from './syntax/constructs.ts';
import { bookSyntaxFromMarkdown } from './syntax/from-markdown.ts';

/**
 * Parses a whole Markdown file: CommonMark, GFM, containers and the syntax of the book. Gives nothing when the file
 * nests so deeply that the stack ends.
 */
export function parseMarkdown(text: string): Root | undefined {
  return parseWith(documentProcessor, text);
}

/** Parses one paragraph or several, without any block syntax: `1. ` or `# ` at the beginning stays text. */
export function parseParagraphs(text: string): Root | undefined {
  return parseWith(inlineProcessor, text);
}

/** In YAML strings nothing but paragraphs is Markdown; these micromark constructs begin something else. */
const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];

/** One tilde is often a range in Japanese text (10~20), so strikethrough needs two. */
const strikethrough = { singleTilde: false };

// The order binds: extensions that come later are tried first at the same character.
const documentProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm, strikethrough)
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, strikethrough)
  .use(remarkBookSyntax)
  .freeze();

const inlineProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm, strikethrough)
  .use(remarkDirective)
  .use(remarkWithoutBlocks)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, strikethrough)
  .use(remarkBookSyntax)
  .freeze();

function parseWith(processor: { parse(text: string): Root }, text: string): Root | undefined {
  try {
    return processor.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function remarkBookSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(bookSyntax(), onlyIndexDirective());
  (data.fromMarkdownExtensions ??= []).push(bookSyntaxFromMarkdown());
}

function remarkWithoutBlocks(this: Processor): void {
  const data = this.data();
  const extensions = (data.micromarkExtensions ??= []);
  // Containers and leaf directives have no names to disable: their part of the extension is left out.
  data.micromarkExtensions = extensions.map((extension) =>
    extension.flow?.[0x3a] === undefined ? extension : { ...extension, flow: {} },
  );
  data.micromarkExtensions.push({ disable: { null: blockConstructs } });
}
