import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { writeEpub } from '../../build/epub/write-epub.ts';
import { sampleInput } from './sample-book.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('the same book gives the same bytes in every time zone', () => {
  const books = [
    { name: 'UTC', offset: 0 },
    { name: 'Asia/Tokyo', offset: -540 },
    { name: 'America/Los_Angeles', offset: 480 },
  ].map(({ name, offset }) => {
    process.env['TZ'] = name;
    expect(new Date(1980, 0, 1).getTimezoneOffset()).toBe(offset);
    return Buffer.from(writeEpub(sampleInput().input)).toString('base64');
  });
  expect(new Set(books).size).toBe(1);
});

test('the mimetype comes first, stored and without an extra field', () => {
  const bytes = Buffer.from(writeEpub(sampleInput().input));
  expect(bytes.readUInt16LE(8), 'method').toBe(0);
  expect(bytes.readUInt16LE(28), 'extra field').toBe(0);
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
});

test('files stand in the order of their names, META-INF before the rest', () => {
  const [first, second, ...names] = Object.keys(unzipSync(writeEpub(sampleInput().input)));
  expect([first, second]).toEqual(['mimetype', 'META-INF/container.xml']);
  expect(names).toEqual(names.toSorted());
});
