import { isJapanese } from '../../text/languages.ts';
import type { Language } from '../../model/place.ts';

/** Where the lone side stood: file and line. */
interface Origin {
  readonly file: string;
  readonly line: number;
}

/** `<!-- @omit: … -->` before a block of the source that came without its translation, in the language of the source. */
export function omitted(source: Language, { file, line }: Origin): string {
  const why = isJapanese(source) ? '取り込み元に訳文がない' : 'came without a translation';
  return `<!-- @omit: ${why} (${inComment(file)}:${line}) -->`;
}

/** `<!-- @extra: … -->` before a block of a translation that came without its source, in the translation's language. */
export function added(target: Language, { file, line }: Origin): string {
  const why = isJapanese(target) ? '取り込み元に原文がない' : 'came without a source';
  return `<!-- @extra: ${why} (${inComment(file)}:${line}) -->`;
}

/** A file name must not end the comment. */
function inComment(file: string): string {
  return file.replace(/-{2,}|>/gu, '-');
}
