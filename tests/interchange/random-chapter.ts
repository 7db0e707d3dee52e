import fc from 'fast-check';

/** A chapter in two languages, block by block, with a word in each translated block that stands nowhere else. */
export interface RandomChapter {
  readonly source: string;
  readonly target: string;
  readonly words: readonly string[];
}

/** Words with all that Markdown and XML could stumble over. */
const phrase = fc.constantFrom(
  'plain words',
  '*soft* and **strong** words',
  'a \\* star \\| bar & amp &amp; ref \\< less > more',
  '`code & <b>` here',
  '[link](https://example.com/a?b=1&c=2) here',
  '~~gone~~ 😀 𠮷 é',
  'snake_case and 2 \\* 3 = 6. Then a second sentence. A third one!',
  '“quoted” and {ruby|ルビ} text',
  'C:\\\\dir and \\# hash',
  '**bold *and soft* text** ends',
);

const japanese = fc.constantFrom(
  '雨が降る。',
  '{漢字|かんじ}を読む。風が吹く。',
  '**「太字」**です。',
  '|縦線\\|と & と <',
);

type Shape = 'paragraph' | 'list' | 'ordered' | 'quote' | 'box' | 'table' | 'heading' | 'note';
const shape = fc.constantFrom<Shape>(
  'paragraph',
  'list',
  'ordered',
  'quote',
  'box',
  'table',
  'heading',
  'note',
);

const block = fc.record({ shape, words: fc.array(phrase, { minLength: 1, maxLength: 3 }), source: japanese });

/** Random chapters whose two sides have the same structure, with LF or CRLF, with or without a BOM. */
export const randomChapter: fc.Arbitrary<RandomChapter> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
    crlf: fc.boolean(),
    bom: fc.boolean(),
  })
  .map(({ blocks, crlf, bom }) => {
    const words: string[] = [];
    const own = (text: string): string => {
      const word = `zq${words.length}qz`;
      words.push(word);
      return `${text} ${word}`;
    };
    const written = blocks.map(({ shape: kind, words: texts, source }, index) => {
      const items = texts.map((text) =>
        own(kind === 'table' ? text.replaceAll('|', '\\|').replaceAll('\\\\|', '\\|') : text),
      );
      const signs = inlineSigns(texts);
      const names = words.slice(-texts.length);
      const from = texts.map(
        (_, item) =>
          // The same name, in capitals: nothing else says that the two are partners.
          `${kind === 'table' ? source.replaceAll(/\\?\|/gu, '\\|') : source}${names[item]?.toUpperCase() ?? ''}${signs[item] ?? ''}`,
      );
      return [blockText(kind, from, index), blockText(kind, items, index)] as const;
    });
    const file = (title: string, texts: readonly string[]): string => `# ${title}\n\n${texts.join('\n\n')}\n`;
    const target = file(
      'Title',
      written.map(([, text]) => text),
    );
    const ended = crlf ? target.replaceAll('\n', '\r\n') : target;
    return {
      source: file(
        '題',
        written.map(([text]) => text),
      ),
      target: bom ? `\uFEFF${ended}` : ended,
      words,
    };
  });

/** Code and links stand on both sides. */
function inlineSigns(texts: readonly string[]): readonly string[] {
  return texts.map((text) => /`[^`]*`|\[link\]\([^)]*\)/u.exec(text)?.[0] ?? '');
}

function blockText(kind: Shape, items: readonly string[], index: number): string {
  const all = items.join(' ');
  switch (kind) {
    case 'paragraph':
      return items.join('\n');
    case 'heading':
      return `## ${all}`;
    case 'list':
      return items.map((item, depth) => `${'  '.repeat(depth)}- ${item}`).join('\n');
    case 'ordered':
      return items.map((item, at) => `${at + 1}. ${item}`).join('\n');
    case 'quote':
      return items.map((item) => `> ${item}`).join('\n');
    case 'box':
      return `:::note\n${items.join('\n\n')}\n:::`;
    case 'table':
      return `| ${items.join(' | ')} |\n|${items.map(() => '---').join('|')}|\n| ${items.map(() => '1').join(' | ')} |`;
    case 'note':
      return `note[^n${index}]\n\n[^n${index}]: ${items.join('\n    ')}`;
  }
}
