import type { Report } from '../model/message.ts';

/**
 * Decodes a text file: UTF-8 with or without BOM, line ends made LF. Anything else is reported with the offset of the
 * first byte that cannot be UTF-8 and the encoding it looks like, and nothing is given.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const place = { file, line: 1, column: 1 };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    report('wrong-encoding', place, { offset: 0, encoding: wide });
    return undefined;
  }
  const bad = firstInvalid(bytes);
  if (bad !== undefined) {
    const line = 1 + count(bytes.subarray(0, bad), 0x0a);
    report('wrong-encoding', { ...place, line }, { offset: bad, encoding: likelyEncoding(bytes) });
    return undefined;
  }
  if (hasJisEscapes(bytes)) {
    report('wrong-encoding', place, { offset: bytes.indexOf(0x1b), encoding: 'ISO-2022-JP' });
    return undefined;
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    report('wrong-encoding', place, { offset: nul, encoding: 'binary' });
    return undefined;
  }
  // The decoder drops the BOM by itself.
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/gu, '\n');
}

/** UTF-16 and UTF-32 by their BOM, or UTF-16 without one by its zeros: half of every Latin letter and line end. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 16 || even + odd < 2) return undefined;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

/**
 * The offset of the first byte that is no part of well-formed UTF-8 (Unicode, table 3-7), found by halving: a prefix
 * is well formed up to some length, and a decoder that is told more will follow does not mind an end in mid-character.
 */
function firstInvalid(bytes: Uint8Array): number | undefined {
  if (decodes('utf-8', bytes, 'whole')) return undefined;
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (middle <= bytes.length && decodes('utf-8', bytes.subarray(0, middle), 'prefix')) valid = middle;
    else invalid = middle;
  }
  // The prefix may end within the broken character: that one begins at most three bytes before.
  while (valid > 0 && !decodes('utf-8', bytes.subarray(0, valid), 'whole')) valid -= 1;
  return valid;
}

/** Of the encodings that Japanese text files are found in, the one that reads these bytes as plausible Japanese. */
function likelyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const asUtf8 = new TextDecoder('utf-8').decode(sample).replace(/[\0-\x7f]+/gu, '');
  const replaced = asUtf8.split('\ufffd').length - 1;
  if (replaced * 2 <= Array.from(asUtf8).length) return 'broken UTF-8';
  const candidates = [
    { name: 'Shift_JIS', label: 'shift_jis' },
    { name: 'EUC-JP', label: 'euc-jp' },
  ];
  let best = { name: 'broken UTF-8', score: 0.5 };
  for (const { name, label } of candidates) {
    const score = plausibility(new TextDecoder(label).decode(sample));
    if (score > best.score) best = { name, score };
  }
  return best.name;
}

/** ISO-2022-JP is ASCII throughout, and switches to kanji by ESC $ B or ESC $ @. */
function hasJisEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** The share of kana, common kanji and Japanese punctuation in what is not ASCII; half-width kana speak against it. */
function plausibility(text: string): number {
  let japanese = 0;
  let strange = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    if (/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/u.test(character)) japanese += 1;
    else strange += 1;
  }
  const all = japanese + strange;
  return all === 0 ? 0 : japanese / all;
}

function decodes(label: string, bytes: Uint8Array, extent: 'whole' | 'prefix'): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: extent === 'prefix' });
    return true;
  } catch {
    return false;
  }
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (const byte of bytes) if (byte === wanted) found += 1;
  return found;
}
