import type { BadBook } from '../bad-book.ts';
import { textOf } from '../book-files.ts';
import type { Edit } from '../book-files.ts';

const harbour = 'manuscript/01-harbour.md';

/** Text in anything but UTF-8. */
export const encodingFaults: readonly BadBook[] = [
  { name: 'encoding-shift-jis', edit: bytesOf(harbour, () => shiftJis) },
  { name: 'encoding-euc-jp', edit: bytesOf(harbour, () => eucJp) },
  { name: 'encoding-utf-16', edit: bytesOf(harbour, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')) },
  {
    name: 'encoding-utf-16-without-mark',
    edit: bytesOf('translations/en/01-harbour.md', (text) => Buffer.from(text, 'utf16le')),
  },
  { name: 'encoding-broken-utf-8', edit: bytesOf(harbour, cutWithinCharacter) },
  { name: 'encoding-shift-jis-in-yaml', edit: bytesOf('manuscript/book.yaml', () => shiftJisTitle) },
  { name: 'encoding-shift-jis-in-exercises', edit: bytesOf('exercises/01-harbour.yaml', () => shiftJis) },
];

/** `# 港の朝` and a sentence, as an older editor on Windows saves them. */
const shiftJis = Uint8Array.from([
  0x23, 0x20, 0x8d, 0x60, 0x82, 0xcc, 0x92, 0xa9, 0x0d, 0x0a, 0x0d, 0x0a, 0x92, 0xa9, 0x82, 0xcd, 0x91, 0x81,
  0x82, 0xa2, 0x81, 0x42, 0x0d, 0x0a,
]);

/** The same in the encoding of older Unix systems. */
const eucJp = Uint8Array.from([
  0x23, 0x20, 0xb9, 0xc1, 0xa4, 0xce, 0xc4, 0xab, 0x0a, 0x0a, 0xc4, 0xab, 0xa4, 0xcf, 0xc1, 0xe1, 0xa4, 0xa4,
  0xa1, 0xa3, 0x0a,
]);

const shiftJisTitle = Uint8Array.from([
  ...Buffer.from('title: '),
  ...[0x8d, 0x60, 0x82, 0xcc, 0x92, 0xa9],
  0x0a,
]);

function bytesOf(path: string, encode: (text: string) => Uint8Array): Edit {
  return (book) => new Map([...book, [path, Uint8Array.from(encode(textOf(book, path)))]]);
}

/** One byte is lost in the middle of the second line of text, as when a disk fills up or a tool cuts by bytes. */
function cutWithinCharacter(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const at = bytes.indexOf(Buffer.from('三十隻')) + 1;
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
}
