/** Rows of the long table, and how many of them a year has. */
export const [longRows, rowsOfYear] = [120, 8];

const months = ['January', 'February', 'March', 'April', 'September', 'October', 'November', 'December'];

/** Names that fill a table of twelve columns: as long as they may be and still stand on a page of B5. */
export const wideWords = [
  ...['Country', 'Ukraine', 'million', 'Kyiv', 'Rada', 'Kuchma', 'Premier', 'hryvnia', 'none'],
  ...['Ukrainian', 'election', 'ceasefire'],
] as const;

/** A book with a chronology of 120 rows under years, and a table of twelve columns. Paths and texts. */
export function tableBook(): ReadonlyMap<string, string> {
  return new Map([
    ['manuscript/book.yaml', 'id: tables\ntitle: {ja: 表の本, en: Tables}\nfront: []\nback: []\n'],
    [
      'manuscript/01.md',
      [
        '# 表',
        '前の段落。',
        `表: 年表\n\n| 年月日 | 出来事 | 番号 |\n|---|---|---|\n${chronology('ja')}`,
        '（出所）本書。',
        '後の段落。',
        `表: 十二列\n\n${wideTable('列')}`,
        '終わりの段落。',
      ].join('\n\n'),
    ],
    [
      'translations/en/01.md',
      [
        '# Tables',
        'The paragraph before.',
        `Table: Chronology\n\n| Date | Event | Number |\n|---|---|---|\n${chronology('en')}`,
        'Source: this book.',
        'The paragraph after.',
        `Table: Twelve columns\n\n${wideTable('Col')}`,
        'The last paragraph.',
      ].join('\n\n'),
    ],
  ]);
}

/** The date of a row of the long table as each language has it. */
export function dateOf(index: number): { readonly ja: string; readonly en: string } {
  const [year, month, day] = [yearOf(index), (index % rowsOfYear) + 1, (index % 27) + 1];
  const name = months[month - 1] ?? '';
  return { ja: `${year}年${month + 4}月${day}日`, en: `${day} ${name} ${year}` };
}

/** The year under which a row stands. */
export function yearOf(index: number): number {
  return 2001 + Math.floor(index / rowsOfYear);
}

function chronology(language: 'ja' | 'en'): string {
  return Array.from({ length: longRows }, (_, index) => {
    const year = language === 'ja' ? `${yearOf(index)}年度` : `Year ${yearOf(index)}`;
    const head = index % rowsOfYear === 0 ? `| **${year}** | | |\n` : '';
    const long = index % 3 === 0;
    const event =
      language === 'ja'
        ? `代表団が会い、停戦の条件を話し合う${long ? '。港の封鎖を解くことと、捕虜を返すことについても、文書の案をまとめようとする' : ''}`
        : `Delegations meet and discuss a ceasefire${long ? ', and try to draft a document on lifting the blockade of the ports and on returning prisoners' : ''}`;
    return `${head}| ${dateOf(index)[language]} | ${event} | R${1000 + index} |`;
  }).join('\n');
}

function wideTable(word: string): string {
  const head = wideWords.map((_, index) => ` ${word}${index + 1} `).join('|');
  const rows = Array.from({ length: 4 }, () => `|${wideWords.map((name) => ` ${name} `).join('|')}|`);
  return `|${head}|\n|${wideWords.map(() => '---').join('|')}|\n${rows.join('\n')}`;
}
