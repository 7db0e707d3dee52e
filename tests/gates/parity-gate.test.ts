import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epubHoldings, sheetHoldings } from '../../build/gates/holdings.ts';
import { parityGate, type ParityItem } from '../../build/gates/parity-gate.ts';
import type { Message } from '../../build/model/message.ts';
import type { Parity } from '../../build/model/parity.ts';

const place = { file: 'manuscript/c.md', line: 3, column: 1 };
const items: ReadonlyMap<string, ParityItem> = new Map([
  ['c/p1', { kind: 'pairs', unit: 'c/p1', place }],
  ['c/p2', { kind: 'pairs', unit: 'c/p2', place }],
  ['c/p2/s2', { kind: 'pairs', unit: 'c/p2', place }],
  ['c/f1', { kind: 'figures', unit: 'c/f1', place }],
  ['c/t1/r1', { kind: 'tables', unit: 'c/t1', place }],
  ['note:c/fn-a', { kind: 'notes', unit: 'c/fn-a', place }],
  ['q-why', { kind: 'questions', unit: 'why', place }],
  ['a-why', { kind: 'answers', unit: 'why', place }],
]);
const elementsOf = (rows: Iterable<string>) =>
  new Map([...rows].map((row) => [`e-${row.replace(/[:/]/gu, '_')}`, row]));

/** Two sheets: a paragraph that goes on on the second, a figure carried to its head, a note at the foot. */
const sheets: readonly string[] = [
  `<section data-page="1"><div data-row="c/p1" class="row"><span data-generated="">1</span><p data-block="c/p1" data-side="source" data-index="0"><ruby>和<rt>わ</rt></ruby>平<a data-generated="">1</a>である。<br>&amp;</p><p data-block="c/p1" data-side="target" data-index="0">It is peace. &amp;</p></div>
   <div data-row="c/p2" class="row"><p data-block="c/p2" data-side="source" data-index="0">前の</p><p data-block="c/p2" data-side="target" data-index="0">The first</p></div>
   <div data-row="note:c/fn-a" data-note-body="c/fn-a"><p data-block="c/fn-a" data-side="source" data-index="0">注。</p></div></section>`,
  `<section data-page="2"><div data-row="c/f1" class="row floated"><svg><text>地図</text></svg><p data-block="c/f1c" data-side="source" data-index="0">図の題</p></div>
   <div data-row="c/p2" class="row"><p data-block="c/p2" data-side="source" data-index="0">文。</p><p data-block="c/p2" data-side="target" data-index="0"> sentence.</p></div>
   <div data-row="c/p2/s2" class="row"><p data-block="c/p2" data-side="source" data-index="0">次の文。</p></div>
   <table><tbody><tr data-row="c/t1/r1"><td data-block="c/t1/r1" data-side="source" data-index="0">語</td></tr></tbody></table>
   <div data-row="q-why"><p data-block="q-why" data-side="source" data-index="0">なぜか。</p></div><div data-row="a-why"><p>だから。</p></div></section>`,
];

const text = `<section><div id="e-c_p1"><span class="passage">1</span><div lang="ja"><ruby>和<rt>わ</rt></ruby>平<a role="doc-noteref" href="#e-note_c_fn-a">1</a>である。<br/>&amp;</div><div lang="en">It is peace. &amp;</div></div>
<figure id="e-c_f1"><img src="a.svg" alt="地図"/><figcaption><span>図1</span> 図の題</figcaption></figure>
<div id="e-c_p2"><div>前の文。</div><div>The first sentence.</div></div>
<div id="e-c_p2_s2">次の文。</div>
<table><tr id="e-c_t1_r1"><td>語</td></tr></table>
<aside id="e-note_c_fn-a"><a role="doc-backlink">1</a>注。</aside></section>`;
const questions = `<section><div id="e-q-why">1 なぜか。</div><div id="e-a-why">1 だから。</div></section>`;

describe('the parity gate', () => {
  it('passes two forms that hold the same, and counts what each holds', () => {
    const { faults, parity } = compare(sheets, [text, questions]);
    expect(faults).toEqual([]);
    const one = { print: 1, epub: 1 };
    expect(parity).toEqual({
      ...{
        pairs: { print: 2, epub: 2 },
        notes: one,
        figures: one,
        tables: one,
        questions: one,
        answers: one,
      },
    });
  });

  const rows = [...items.keys()];

  it.each(rows)('finds that the EPUB lacks %s', (row) => {
    const id = [...elementsOf(items.keys())].find(([, known]) => known === row)?.[0] ?? '';
    const without = [text, questions].map((document) => document.replace(`id="${id}"`, ''));
    const lost = items.get(row);
    expect(compare(sheets, without).faults).toContain(
      `format-lacks ${lost?.kind} ${lost?.unit} ${row} PDF EPUB`,
    );
  });

  it.each(rows)('finds that the pages lack %s', (row) => {
    const without = sheets.map((sheet) => sheet.replaceAll(`data-row="${row}"`, ''));
    const lost = items.get(row);
    const { faults, parity } = compare(without, [text, questions]);
    expect(faults).toContain(`format-lacks ${lost?.kind} ${lost?.unit} ${row} EPUB PDF`);
    if (lost !== undefined && lost.unit !== 'c/p2')
      expect(parity[lost.kind].epub - parity[lost.kind].print).toBe(1);
  });

  it('finds words of either language that only the pages have', () => {
    expect(compare(sheets, [text.replace('The first sentence.', 'The first.'), questions]).faults).toEqual([
      'format-words c/p2 sentence.',
    ]);
    expect(compare(sheets, [text.replace('前の文。', ''), questions]).faults).toEqual([
      'format-words c/p2 前の文。',
    ]);
    expect(compare(sheets, [text.replace('注。', ''), questions]).faults).toEqual([
      'format-words note:c/fn-a 注。',
    ]);
  });

  it('finds another order, but not of what is carried to another page', () => {
    const [first = '', second = ''] = [/<div id="e-c_p2".*/u, /<div id="e-c_p2_s2".*/u].map(
      (row) => row.exec(text)?.[0] ?? '',
    );
    const swapped = text.replace(second, '').replace(first, `${second}\n${first}`);
    expect(compare(sheets, [swapped, questions]).faults).toEqual(['format-order c/p2/s2 c/p2']);
    expect(compare(sheets, [questions, text]).faults).toEqual(['format-order q-why c/t1/r1']);
  });

  it('lets answers stand in a key or below their questions, in one order', () => {
    const item = (kind: 'questions' | 'answers', unit: string) => ({ kind, unit, place }) as const;
    const asked = new Map([
      ['q-a', item('questions', 'a')],
      ['q-b', item('questions', 'b')],
      ['a-a', item('answers', 'a')],
      ['a-b', item('answers', 'b')],
    ]);
    const sheet = [...asked.keys()].map((id) => `<p data-row="${id}"></p>`).join('');
    const document = (...ids: readonly string[]) => ids.map((id) => `<p id="e-${id}"></p>`).join('');
    expect(compare([sheet], [document('q-a', 'a-a', 'q-b', 'a-b')], asked).faults).toEqual([]);
    expect(compare([sheet], [document('q-a', 'a-b', 'q-b', 'a-a')], asked).faults).toEqual([
      'format-order a-b a-a',
    ]);
  });

  it('finds the loss of any words whatever else the EPUB puts between them', () => {
    const letters = fc.string({ unit: fc.constantFrom('和', '平', 'a', 'b'), minLength: 1, maxLength: 12 });
    const between = fc.string({ unit: fc.constantFrom('1', '2'), maxLength: 3 });
    fc.assert(
      fc.property(letters, between, fc.nat(), (words, number, at) => {
        const one = new Map([['c/p1', { kind: 'pairs', unit: 'c/p1', place } as const]]);
        const sheet = `<p data-row="c/p1" data-block="c/p1">${words}</p>`;
        const written = [...words].join(number);
        const whole = compare([sheet], [`<p id="e-c_p1">${written}</p>`], one);
        expect(whole.faults).toEqual([]);
        const lost = [...words].toSpliced(at % words.length, 1).join(number);
        expect(compare([sheet], [`<p id="e-c_p1">${lost}</p>`], one).faults).toHaveLength(1);
      }),
    );
  });
});

/** What the gate says of some sheets and the documents of an EPUB, one line a message. */
function compare(
  pages: readonly string[],
  documents: readonly string[],
  known: ReadonlyMap<string, ParityItem> = items,
): { readonly faults: readonly string[]; readonly parity: Parity } {
  const messages: Message[] = [];
  const forms = {
    print: sheetHoldings(pages),
    epub: epubHoldings(packed(documents), elementsOf(known.keys())),
  };
  const parity = parityGate(forms, known, (ruleId, where, values = {}, related = []) => {
    messages.push({ ruleId, place: where, values, related });
  });
  return {
    faults: messages.map(({ ruleId, values }) => [ruleId, ...Object.values(values)].join(' ')),
    parity,
  };
}

/** An EPUB as far as the gate reads it: its documents are named against their order, which the spine says. */
function packed(documents: readonly string[]): Uint8Array {
  const name = (index: number) => `p-${documents.length - index}.xhtml`;
  const manifest = documents.map((_, index) => `<item id="d${index}" href="xhtml/${name(index)}"/>`);
  const spine = documents.map((_, index) => `<itemref idref="d${index}"/>`);
  const opf = `<package><manifest>${manifest.join('')}</manifest><spine>${spine.join('')}</spine></package>`;
  const files = documents.map((document, index) => [`item/xhtml/${name(index)}`, strToU8(document)] as const);
  return zipSync({ ...Object.fromEntries(files), 'item/standard.opf': strToU8(opf) });
}
