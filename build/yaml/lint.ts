import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Report } from '../model/message.ts';
import type { Place } from '../model/place.ts';

const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、「」]/u;

/**
 * Finds what YAML reads without a word and an author did not mean:
 * `title: 和平 #2` (the rest is a comment and lost) and `title: {漢字|かんじ}` (a map, not ruby).
 * Gives false when the data cannot stand for what was typed.
 */
export function lintScalars(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => Place,
  report: Report,
): boolean {
  let usable = true;
  visit(document, {
    Scalar(_key, node) {
      const end = node.range?.[1];
      if (node.type !== 'PLAIN' || end === undefined || typeof node.value !== 'string') return;
      // A comment is written `# words`; a hash that touches the next character was meant as text.
      const lost = /^[ \t]+#(?=[^\s#])[^\n]*/u.exec(text.slice(end, end + 120))?.[0].trim();
      if (lost !== undefined && fullWidth.test(node.value)) {
        report('yaml-comment-in-text', at(end), { lost });
      }
    },
    Map(_key, node) {
      const ruby = node.items.find(
        (pair) => isScalar(pair.key) && String(pair.key.value).includes('|') && node.flow === true,
      );
      if (ruby === undefined) return;
      usable = false;
      report('yaml-unquoted-ruby', at(node.range?.[0] ?? 0), {
        found: text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).slice(0, 60),
      });
    },
  });
  return usable;
}
