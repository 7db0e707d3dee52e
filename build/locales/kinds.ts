/**
 * Names of the model that messages carry as they are: kinds of blocks and containers, what became of a footnote, kinds
 * of YAML data. People read them in words of their own language.
 */
const names: Readonly<Record<'en' | 'ja', Readonly<Record<string, string>>>> = {
  en: {
    heading: 'heading',
    paragraph: 'paragraph',
    listItem: 'list item',
    tableCell: 'table cell',
    table: 'table',
    footnoteDefinition: 'footnote',
    caption: 'caption',
    image: 'picture',
    code: 'code block',
    thematicBreak: 'rule (`---`)',
    blockquote: 'block quotation',
    list: 'list',
    defined: 'defined',
    called: 'called',
    '{…}': 'keys with values (`key: value`)',
    '[…]': 'a list',
    '"…"': 'text',
    '∅': 'nothing',
  },
  ja: {
    heading: '見出し',
    paragraph: '段落',
    listItem: '箇条書きの項目',
    tableCell: '表のセル',
    table: '表',
    footnoteDefinition: '脚注',
    caption: '図表の見出し',
    image: '図',
    code: 'コード',
    thematicBreak: '区切り線（`---`）',
    blockquote: '引用',
    list: '箇条書き',
    defined: '定義',
    called: '呼び出し',
    '{…}': 'キーと値（`キー: 値`）',
    '[…]': '一覧（リスト）',
    '"…"': '文字列',
    '∅': '空',
  },
};

/** The values of each rule that are such names. */
const named: ReadonlyMap<string, readonly string[]> = new Map([
  ['missing-block', ['kind']],
  ['extra-block', ['kind']],
  ['retyped-block', ['found', 'expected']],
  ['note-parity', ['found']],
  ['wrong-type', ['found', 'expected']],
  ['lock-value', ['found', 'expected']],
]);

/** The values of a message with the names of the model in words; any other value stays as it is. */
export function valuesInWords(
  ruleId: string,
  values: Readonly<Record<string, string | number>>,
  language: string,
): Readonly<Record<string, string | number>> {
  const keys = named.get(ruleId) ?? [];
  const words = Object.entries(values).map(([key, value]): readonly [string, string | number] => {
    const isName = typeof value === 'string' && (keys.includes(key) || isSuggestion(key, value));
    return [key, isName ? inWords(value, language === 'ja' ? 'ja' : 'en') : value];
  });
  return Object.fromEntries(words);
}

/** Several names to choose from, as `suggestion` of yaml/suggest.ts gives them, or none at all. */
function isSuggestion(key: string, value: string): boolean {
  return (key === 'expected' || key === 'suggestion') && /^(?:∅|`[^`]*`(?:, `[^`]*`)+)$/u.test(value);
}

/** `blockquote > heading 2` is “heading of level 2 in a block quotation”; alternatives are separated by commas. */
function inWords(value: string, language: 'en' | 'ja'): string {
  return value
    .split(', ')
    .map((one) => {
      // That an item stands in a list goes without saying.
      const path = one.replace(/\blist > listItem$/u, 'listItem').split(' > ');
      const parts = path.map((part) => partInWords(part, language));
      return language === 'ja' ? parts.join('の中の') : parts.toReversed().join(' in a ');
    })
    .join(language === 'ja' ? '、' : ' or ');
}

function partInWords(part: string, language: 'en' | 'ja'): string {
  const [name = '', detail] = part.split(' ');
  const word = names[language][detail === undefined ? part : name];
  if (detail !== undefined && name === 'heading') {
    return language === 'ja' ? `レベル${detail}の見出し` : `heading of level ${detail}`;
  }
  if (detail !== undefined && name === 'box') {
    return language === 'ja' ? `囲み（\`:::${detail}\`）` : `box (\`:::${detail}\`)`;
  }
  return (detail === undefined ? word : undefined) ?? part;
}
