import type { Message, Report } from '../../build/model/message.ts';
import { checkSheets, type ExpectedSheets } from '../../build/gates/sheet-gates.ts';

/** Three finished sheets of a small book: ruby, generated words, a paragraph over two pages, two notes on one page. */
export const sheets: readonly string[] = [
  `<section class="sheet verso" data-page="12"><div class="row" id="c_p1">
    <span data-generated>1</span>
    <p data-block="c/p1" data-side="source" data-index="0">吾<ruby>輩<rp>（</rp><rt>はい</rt><rp>）</rp></ruby>は猫である。<sup data-generated data-note-call="c/fn-a">1</sup>名前はまだ無い。</p>
    <p data-block="c/p1" data-side="target" data-index="0">I am a <em>cat</em>.<sup data-generated data-note-call="c/fn-a">1</sup> As yet I have no name.<sup data-generated data-note-call="c/fn-b">2</sup></p>
  </div><div class="row" id="c_p2">
    <p data-block="c/p2" data-side="source" data-index="0" class="continues">どこで生れたか<span data-generated>→<a href="#c_p3"><span data-page-of="c_p3">p. 13</span></a></span></p>
    <p data-block="c/p2" data-side="target" data-index="0" class="continues">Where I was born</p>
  </div>
  <aside data-note-body="c/fn-a"><span data-generated>1</span><p data-block="c/fn-a" data-side="source" data-index="0">漱石。</p><p data-block="c/fn-a" data-side="target" data-index="0">Soseki.</p></aside>
  <aside data-note-body="c/fn-b"><span data-generated>2</span><p data-block="c/fn-b" data-side="target" data-index="0">A name comes late.</p></aside>
  </section>`,
  `<section class="sheet recto" data-page="13"><div class="row">
    <p data-block="c/p2" data-side="source" data-index="0" class="continued">とんと見当がつかぬ。</p>
    <p data-block="c/p2" data-side="target" data-index="0" class="continued">I have no idea.</p>
  </div><div class="row" id="c_p3">
    <p data-block="c/p3" data-side="source" data-index="0">何でも薄暗い所で泣いていた。</p>
    <p data-block="c/p3" data-side="target" data-index="0">I only remember crying in a dim place.</p>
  </div></section>`,
  `<section class="sheet verso" data-page="14"><div class="row" id="c_p4">
    <p data-block="c/p4" data-side="source" data-index="0">そこで初めて人間を見た。</p>
    <p data-block="c/p4" data-side="target" data-index="0">There I first saw a human.<sup data-generated data-note-call="c/fn-c">3</sup></p>
  </div>
  <aside data-note-body="c/fn-c"><p data-block="c/fn-c" data-side="target" data-index="0">A student.</p></aside>
  </section>`,
];

function text(block: string, side: 'source' | 'target', line: number, words: string, order: number) {
  const file = side === 'source' ? 'manuscript/c.md' : 'translations/en/c.md';
  return { block, side, index: 0, text: words, place: { file, line, column: 1 }, order };
}

export const expected: ExpectedSheets = {
  texts: [
    text('c/p1', 'source', 3, '吾輩は猫である。名前はまだ無い。', 1),
    text('c/p1', 'target', 3, 'I am a cat. As yet I have no name.', 1),
    text('c/p2', 'source', 5, 'どこで生れたかとんと見当がつかぬ。', 2),
    text('c/p2', 'target', 5, 'Where I was born I have no idea.', 2),
    text('c/p3', 'source', 7, '何でも薄暗い所で泣いていた。', 3),
    text('c/p3', 'target', 7, 'I only remember crying in a dim place.', 3),
    text('c/p4', 'source', 9, 'そこで初めて人間を見た。', 4),
    text('c/p4', 'target', 9, 'There I first saw a human.', 4),
    text('c/fn-a', 'source', 20, '漱石。', 5),
    text('c/fn-a', 'target', 20, 'Soseki.', 5),
    text('c/fn-b', 'target', 22, 'A name comes late.', 6),
    text('c/fn-c', 'target', 24, 'A student.', 7),
  ],
  notes: [
    { id: 'c/fn-a', number: 1, place: { file: 'manuscript/c.md', line: 20, column: 1 } },
    { id: 'c/fn-b', number: 2, place: { file: 'translations/en/c.md', line: 22, column: 1 } },
    { id: 'c/fn-c', number: 3, place: { file: 'translations/en/c.md', line: 24, column: 1 } },
  ],
};

/** What the gates say of sheets, one line a message: `rule file:line {values}`. */
export function faults(pages: readonly string[], wanted: ExpectedSheets = expected): string[] {
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  checkSheets(pages, wanted, report);
  return messages.map(({ ruleId, place, values }) => {
    const { block: _block, side: _side, ...rest } = values;
    const shown = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
    return `${ruleId} ${place.file}:${place.line} ${shown.join(' ')}`;
  });
}

/** The sheets with one change; a change that finds nothing to change is a fault of the test. */
export function changed(from: string, to: string): string[] {
  const result = sheets.map((sheet) => sheet.replace(from, () => to));
  if (result.every((sheet, index) => sheet === sheets[index])) throw new Error(`not in the sheets: ${from}`);
  return result;
}
