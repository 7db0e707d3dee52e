import type { Paragraph } from 'mdast';
import type { BlockRole } from '../model/parsed.ts';

const sourceNote = /^\s*(?:[（(]\s*(?:出所|出典|資料)\s*[）)]|(?:出所|出典|Sources?)\s*[:：])/iu;

const madeBy = '(?:写真|画像|図版|撮影|提供)(?:の?提供|撮影|・提供)?';
const creditWords = `(?:${madeBy}|(?:Photo(?:graph)?s?|Image|Picture)(?: credits?| by| courtesy of)?|Credits?|Courtesy of)`;
const credit = new RegExp(`^\\s*(?:[（(]\\s*${creditWords}\\s*[）)]|${creditWords}\\s*[:：])`, 'iu');

/** Tells whether a paragraph after a figure or table says where it comes from (`（出所）…`) or who made it (`Photo: …`). */
export function creditRole(paragraph: Paragraph): BlockRole | undefined {
  const [begin] = paragraph.children;
  if (begin?.type !== 'text') {
    return undefined;
  }
  if (sourceNote.test(begin.value)) {
    return 'source-note';
  }
  return credit.test(begin.value) ? 'credit' : undefined;
}
