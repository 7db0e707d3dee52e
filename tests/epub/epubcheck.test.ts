import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { writeEpub } from '../../build/epub/write-epub.ts';
import type { EpubInput } from '../../build/epub/input.ts';
import { epubcheckBytes, faultsIn } from './epubcheck.ts';
import { hasTool } from '../finished/tools.ts';
import { parseXml } from './parse-xml.ts';
import { inputWith, sampleConfig, sampleInput } from './sample-book.ts';
import { openEpub } from './open-epub.ts';
import { both, cell, sampleRow, section } from './sample-rows.ts';

const hasJava = hasTool('java', 'EPUBCheck');

const css = readFileSync(new URL('../../build/styles/epub.css', import.meta.url), 'utf8');
const font = readFileSync(
  new URL(
    '../../node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    import.meta.url,
  ),
);
const conformance = {
  level: 'AA',
  certifiedBy: '佐藤',
  credential: 'https://example.org/who',
  report: 'https://example.org/review?of=1&as=2',
} as const;

describe.skipIf(!hasJava)('EPUBCheck 5.1 finds nothing to complain of', () => {
  test(
    'in a book with everything, an ISBN for its pages and a font of its own',
    { timeout: 120_000 },
    async () => {
      const { input } = sampleInput({
        css,
        config: { ...sampleConfig, isbn: '978-4-00-000000-2', conformance },
        fonts: [
          {
            family: 'Source Serif 4',
            weight: 400,
            style: 'normal',
            bytes: font,
            fileName: 'source serif-400.ttf',
            mediaType: 'font/ttf',
          },
        ],
      });
      expect(await epubcheckOf(input)).toEqual([]);
    },
  );

  test(
    'in a small book with a picture of its own on the cover and pages of a print without ISBN',
    { timeout: 120_000 },
    async () => {
      const config = {
        ...sampleConfig,
        subtitle: undefined,
        creators: [],
        publisher: undefined,
        rights: undefined,
        description: undefined,
      };
      const picture = h('img', { src: 'manuscript/images/dot.png', alt: '' });
      const { input } = inputWith(
        [
          section('cover', 'cover', [
            sampleRow('cover/picture', 'figure', [cell('neutral', 'ja', [picture])]),
          ]),
          section('01', 'chapter', [sampleRow('01/p1', 'paragraph', both('一文。', 'One.'))]),
        ],
        {
          css,
          config,
          pageStarts: [{ label: '1', row: '01/p1', side: 'source', offset: 0 }],
        },
      );
      expect(openEpub(input).text('item/standard.opf')).toContain(
        'media-type="image/png" properties="cover-image"',
      );
      expect(await epubcheckOf(input)).toEqual([]);
    },
  );

  test('in a book with faults, which are reported and mended', { timeout: 120_000 }, async () => {
    const rows = [
      sampleRow(
        '01/p1',
        'paragraph',
        both('制御\u0001文字\ud800', [
          { type: 'element', tagName: 'a', properties: { href: '#nowhere', id: 'x' }, children: [] },
          'a',
        ]),
      ),
      sampleRow('01/p1', 'figure', [
        {
          side: 'neutral',
          language: 'ja',
          spans: [],
          content: [
            {
              type: 'element',
              tagName: 'img',
              properties: { src: 'gone.png', alt: '図', id: 'x' },
              children: [],
            },
          ],
        },
      ]),
    ];
    const { input, reports } = inputWith([section('第一章 "1"', 'chapter', rows)], { css });
    expect(await epubcheckOf(input)).toEqual([]);
    expect(reports.map(({ ruleId }) => ruleId).toSorted()).toEqual([
      'dangling-link',
      'illegal-character',
      'illegal-character',
      'picture-not-packed',
      'repeated-element-id',
      'repeated-element-id',
    ]);
  });
});

test('a usage note that is not allowed for is told', () => {
  const note = (ID: string, message: string) => ({ ID, severity: 'USAGE', message });
  const messages = [
    note('CSS-028', 'Use of Font-face declaration.'),
    note('OPF-097', 'Resource "item/font/OFL.txt" is listed in the manifest, but no reference was found.'),
    note(
      'OPF-097',
      'Resource "item/image/i-lost.png" is listed in the manifest, but no reference was found.',
    ),
    note('HTM-055', 'The "rp" element should not be used.'),
  ];
  expect(faultsIn({ messages, checker: { nError: 0, nFatal: 0, nWarning: 0 } })).toEqual([
    expect.stringContaining('i-lost.png'),
    'USAGE HTM-055 The "rp" element should not be used.',
  ]);
});

test('the checker of these tests refuses what is not well-formed', () => {
  expect(() => parseXml('<p>a<br></p>')).toThrow();
  expect(() => parseXml('<p a="1" a="2"/>')).toThrow();
  expect(() => parseXml('<p>&nbsp;</p>')).toThrow();
});

function epubcheckOf(input: EpubInput): Promise<readonly string[]> {
  return epubcheckBytes(writeEpub(input));
}
