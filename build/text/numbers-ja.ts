import { longNumeral, numeralValue } from './kanji-numerals.ts';
import { readInTurn, saying, stated, type NumberReader } from './number-reader.ts';
import { plainNumeral, smallestMeasured, type StatedNumber } from './numeral.ts';
import { datesInJapanese } from './stated-dates-ja.ts';
import { sharesInJapanese } from './stated-shares-ja.ts';

/** Words in which a numeral is not a number, or not one that a translation has. */
const idioms = new RegExp(
  `(?<![\\d〇一二三四五六七八九十百千])(?:${[
    '一般|一緒|一方|一部|一種|一層|一致|一定|一体|一切|一連|一環|一見|一旦|一応|一番|一度|一時|一躍|一気|一斉|一族|一服',
    '統一|唯一|同一|単一|均一|随一|万一|第一歩|第三者|三者|不?十分|十字|十二分|百姓|千歳|万歳|万全|万能|一瞬|一挙|逐一',
    '三味線|三日月|三角|四角|八百屋|八百長|八百万|四季|四国|四方|四六時中|四苦八苦|四捨五入|四半期|五月雨|五月晴れ?',
    '五月蠅い?|五十音|五十嵐|五七五|七五三|七転八倒|七転び八起き|七福神|七夕|八十八夜|八方|九州|九分九厘|千葉|千代',
    '二人称|三人称|一人称|二重|二枚目|三枚目|十人十色|十中八九|十八番|百科|百貨|百発百中|百面相|千差万別|千変万化',
    '千載一遇|一石二鳥|一長一短|一喜一憂|一朝一夕|一期一会|一日千秋|一騎当千|一網打尽|一進一退|一言一句|二人三脚',
    '二束三文|二者択一|三々五々|三三五五|三三九度|三寒四温|三位一体|四十七士|百万長者|億万長者|万里の長城|千秋楽',
    '三十三間堂|六本木|十勝|十日町|四日市|八王子|[数何幾][十百千万億兆]+|十数(?=[\\p{L}])|億劫|百聞は一見|千羽鶴',
    '[一二三四五六七八九]・[一二三四五六七八九〇]+(?=事件|独立|闘争|運動|革命|宣言)',
    '[一二三四五六七八九]、[一二三四五六七八九](?![十百千万〇一二三四五六七八九])',
  ].join('|')})`,
  'gu',
);

/** After a numeral, units that make a number of one digit worth missing. */
const measures =
  /^(?:[kcm]?m(?![a-z])|k?g(?![a-z])|キロ|メートル|センチ|ミリ|グラム|トン|リットル|ドル|ユーロ|円|ポンド|マイル|ヘクタール|海里|度|歳|才)/u;
/** Old units, which a translation reckons in others, and then in other numbers: 六里 is fifteen miles. */
const reckoned = /^(?:里|町歩|尺|寸|貫|斤|升|坪|反(?!対))/u;
/** After two or three kanji digits, what makes them one number: 二五頁, but 五六人 are five or six. */
const countedOn = /^(?:年|頁|ページ|番|号|歳|度|世紀|%|パーセント)/u;

const plain: NumberReader = {
  pattern: new RegExp(`(?<before>第|図|表|注)?(?<body>${longNumeral})(?<rest>数)?`, 'gu'),
  read(match) {
    const { before, body = '', rest } = match.groups ?? {};
    const value = numeralValue(body);
    if (value === undefined) return undefined;
    const after = (match.input ?? '').slice(match.index + match[0].length, match.index + match[0].length + 8);
    const also = /^\d+(?:\.\d+){2,}$/u.test(body) ? body.split('.').map(plainNumeral) : [];
    const measured =
      Number(value) >= smallestMeasured && (measures.test(after) || (before === '第' && isLabel(after)));
    const certain =
      rest === undefined && !reckoned.test(after) && (isCertain(value, body, after) || measured);
    return [stated(body, [value, ...also], certain)];
  },
};

/** Numbers of a Japanese text (NFKC): digits, kanji numerals in both notations, 万 億 兆, dates, times and shares. */
export function japaneseNumbers(text: string): readonly StatedNumber[] {
  return readInTurn(text, readers);
}

/** （万円）, （千人）: the unit that a column of a table counts in. */
const countedIn: NumberReader = {
  pattern: /(?<=\()([十百千]?[万億]|[百千])(?=\p{L}{1,3}\))/gu,
  read: ([text]) => [
    stated(text, [], false, [numeralValue(/^[万億]/u.test(text) ? `一${text}` : text) ?? '']),
  ],
};

const readers: readonly NumberReader[] = [
  saying(/四半世紀/gu, '25'),
  countedIn,
  { pattern: idioms, read: () => [] },
  ...datesInJapanese,
  ...sharesInJapanese,
  plain,
];

function isLabel(after: string): boolean {
  return /^(?:章|節|条|巻|部|話|課|幕|回|版|号|代|位|次)/u.test(after);
}

function isCertain(value: string, body: string, after: string): boolean {
  if (value.includes('.')) return true;
  if (/\d/u.test(body)) return value.length >= 2;
  if (/[十百千万億兆]/u.test(body))
    return body.length >= 2 && Number(value) >= 10 && !/^[百千]+$/u.test(body);
  return body.length >= 4 || (body.length >= 2 && (body.includes('〇') || countedOn.test(after)));
}
