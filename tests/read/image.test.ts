import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../build/model/ports.ts';
import { createImageLoader } from '../../build/read/image.ts';
import { collector } from '../support/collect.ts';
import { memoryFiles } from '../support/memory-files.ts';
import type { MemoryLink } from '../support/memory-files.ts';

const png = bytes(
  0x89,
  'PNG\r\n',
  0x1a,
  '\n',
  0,
  0,
  0,
  13,
  'IHDR',
  0,
  0,
  1,
  44,
  0,
  0,
  0,
  200,
  8,
  2,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 100, 0, 150, 3, 0, 0);
const webp = bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0, 0, 0);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path d="M0 0"/></svg>';

function bytes(...parts: readonly (number | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [part],
    ),
  );
}

const from = { file: 'manuscript/01.md', line: 7, column: 1 };

async function load(
  url: string,
  entries: Readonly<Record<string, string | Uint8Array | MemoryLink>>,
  place = from,
): Promise<{ readonly size: string | undefined; readonly lines: readonly string[] }> {
  const { report, lines } = collector();
  const asset = await createImageLoader(memoryFiles(entries), report)(url, place);
  return {
    size: asset === undefined ? undefined : `${asset.path} ${asset.mediaType} ${asset.width}×${asset.height}`,
    lines: lines(),
  };
}

async function loadSvg(source: string): Promise<string | undefined> {
  const { size, lines } = await load('a.svg', { 'manuscript/a.svg': source });
  return size ?? lines[0];
}

describe('pictures', () => {
  test.each([
    ['a.png', png, 'image/png 300×200'],
    ['a.jpg', jpeg, 'image/jpeg 150×100'],
    ['a.webp', webp, 'image/webp 100×50'],
    ['a.svg', svg, 'image/svg+xml 200×100'],
    ['really-a-png.jpg', png, 'image/png 300×200'],
  ])('the size and type of %s come from its content', async (name, content, expected) => {
    const { size, lines } = await load(`images/${name}`, { [`manuscript/images/${name}`]: content });
    expect(lines).toEqual([]);
    expect(size).toBe(`manuscript/images/${name} ${expected}`);
  });

  test('a translation names the picture of its source by the same words', async () => {
    const target = { file: 'translations/en/01.md', line: 3, column: 1 };
    const entries = { 'manuscript/images/図 1.svg': svg, 'translations/en/images/b.svg': svg };
    expect((await load('images/%E5%9B%B3%201.svg', entries, target)).size).toContain(
      'manuscript/images/図 1.svg',
    );
    expect((await load('../../manuscript/images/図 1.svg', entries, target)).size).toContain(
      'manuscript/images/図 1',
    );
    expect((await load('images/b.svg', entries, target)).size).toContain('translations/en/images/b.svg');
  });

  test.each([
    ['https://example.org/a.png', 'remote-image'],
    ['//example.org/a.png', 'remote-image'],
    ['data:image/png;base64,AAAA', 'remote-image'],
    ['file:///etc/passwd', 'remote-image'],
    ['/etc/passwd', 'image-outside-book'],
    ['../../a.png', 'image-outside-book'],
    ['images/%2e%2e/%2e%2e/%2e%2e/a.png', 'image-outside-book'],
    ['..\\a.png', 'image-outside-book'],
    ['images/none.png', 'missing-image'],
    ['link.png', 'symbolic-link'],
    ['text.png', 'unknown-image-type'],
    ['cut.png', 'broken-image'],
    ['images', 'not-a-file'],
    ['images/A.png', 'file-name-mismatch'],
  ])('%s is refused', async (url, rule) => {
    const { size, lines } = await load(url, {
      'manuscript/link.png': { link: '/etc/passwd' },
      'manuscript/text.png': 'not a picture',
      'manuscript/cut.png': png.subarray(0, 20),
      'manuscript/images/a.png': png,
    });
    expect(size).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^manuscript/.*:1 ${rule} .*01\\.md:7:1|^manuscript/01\\.md:7:1 ${rule} `, 'u'),
    );
  });

  test('a picture is read once, and what is wrong with it is told once, at the picture', async () => {
    const { report, lines } = collector();
    const inner = memoryFiles({ 'manuscript/a.svg': '<svg><script/></svg>' });
    let reads = 0;
    const files: FileSystem = {
      ...inner,
      read: (path) => {
        reads += 1;
        return inner.read(path);
      },
    };
    const loadImage = createImageLoader(files, report);
    await Promise.all([loadImage('a.svg', from), loadImage('./a.svg', { ...from, line: 9 })]);
    expect(reads).toBe(1);
    expect(lines()).toEqual([
      expect.stringMatching(/^manuscript\/a\.svg:1:1 unsafe-svg .* \[manuscript\/01\.md:7:1\]$/u),
    ]);
  });
});

describe('drawings', () => {
  const open =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10mm" height="20"';

  test.each([
    ['a size with units', `${open}/>`, 'manuscript/a.svg image/svg+xml 37.795×20'],
    [
      'a declaration and a comment',
      `<?xml version="1.0"?>\n<!-- x -->\n${open}><title>図</title></svg>`,
      '37.795×20',
    ],
    [
      'references inside',
      `${open}><use href="#a"/><rect fill="url(#b)" style="fill:url('#c')"/></svg>`,
      '37.795×20',
    ],
    ['an embedded picture', `${open}><image href="data:image/png;base64,AAAA"/></svg>`, '37.795×20'],
    ['styles', `${open}><style><![CDATA[.a > .b { fill: red }]]></style></svg>`, '37.795×20'],
  ])('%s may be', async (_name, source, expected) => {
    expect(await loadSvg(source)).toContain(expected);
  });

  test.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a script with a prefix', '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'script'],
    ['a handler', '<rect onclick="x()"/>', 'onclick'],
    ['HTML', '<foreignObject><p>x</p></foreignObject>', 'foreignObject'],
    ['HTML that hides what follows', '<p/><script>x</script>', '<'],
    ['markup in a title', '<title><style><script/></style></title>', '<'],
    ['an address outside', '<image href="https://example.org/a.png"/>', 'href'],
    ['an address of old form', '<use xlink:href="other.svg#a"/>', 'href'],
    ['a script in a link', '<a href="javascript:alert(1)"><text>x</text></a>', 'href'],
    ['SVG in data', '<image href="data:image/svg+xml;base64,AAAA"/>', 'href'],
    ['a style that fetches', '<style>@import "x.css";</style>', 'url()'],
    ['a background', '<rect style="fill:url( https://example.org/x )"/>', 'style'],
    ['an escaped style', '<style>a{b:u\\72l(x)}</style>', 'url()'],
    ['animation', '<set attributeName="href" to="javascript:x"/>', '<set>'],
    ['a stylesheet', '<?xml-stylesheet href="x.css"?>', '<?'],
    ['an open tag', '<g>', 'XML'],
    ['a stray ampersand', '<text>a & b</text>', 'XML'],
    ['an attribute without quotes', '<rect width=1 />', 'XML'],
    ['hostile nesting', '<g>'.repeat(5000) + '</g>'.repeat(5000), '> 200 ×'],
  ])('%s is refused', async (_name, inside, reason) => {
    const line = await loadSvg(`${open}>${inside}</svg>`);
    expect(line).toContain('unsafe-svg');
    expect(line).toContain(reason);
  });

  test.each([
    ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1"/>', '<!DOCTYPE'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>', 'viewBox'],
    ['no namespace', '<svg width="1" height="1"/>', 'xmlns'],
  ])('%s is refused', async (_name, source, reason) => {
    expect(await loadSvg(source)).toContain(reason);
  });
});
