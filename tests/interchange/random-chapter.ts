import fc from 'fast-check';

/** A chapter in two languages, block by block, with a word in each translated block that stands nowhere else. */
export interface RandomChapter {
  readonly source: string;
  readonly target: string;
  readonly words: readonly string[];
}

/** Words with all that Markdown and XML could stumble over, and what they translate. */
const phrase = fc.constantFrom(
  ['plain words', 'ただの言葉'],
  ['*soft* and **strong** words', '*弱い*言葉と**強い**言葉'],
  ['a \\* star \\| bar & amp &amp; ref \\< less > more', '星 \\* と縦線 \\| と & と &amp; と \\< と >'],
  ['`code & <b>` here', 'ここに`code & <b>`がある'],
  ['[link](https://example.com/a?b=1&c=2) here', 'ここに[リンク](https://example.com/a?b=1&c=2)がある'],
  ['~~gone~~ 😀 𠮷 é', '~~消えた~~ 😀 𠮷 é'],
  [
    'snake_case and 2 \\* 3 = 6. Then a second sentence. A third one!',
    'snake_case と 2 \\* 3 = 6 である。次に二つ目の文が来る。三つ目もある！',
  ],
  ['“quoted” and {ruby|ルビ} text', '「引用」と{漢字|かんじ}の文'],
  ['C:\\\\dir and \\# hash', 'C:\\\\dir と \\# 記号'],
  ['**bold *and soft* text** ends', '**太い*弱い*文**が終わる'],
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

const block = fc.record({ shape, phrases: fc.array(phrase, { minLength: 1, maxLength: 3 }) });

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
    const inTable = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\\\\|', '\\|');
    const written = blocks.map(({ shape: kind, phrases }, index) => {
      const shaped = (text = ''): string => (kind === 'table' ? inTable(text) : text);
      const items = phrases.map(([text]) => own(shaped(text)));
      // The word stands in the source too, in capitals: a name.
      const names = words.slice(-phrases.length).map((word) => word.toUpperCase());
      const from = phrases.map(([, text], item) => `${shaped(text)} ${names[item] ?? ''}`);
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
