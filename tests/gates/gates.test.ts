import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, comparedForm } from '../../build/gates/compare-text.ts';
import { changed, expected, faults, sheets } from './small-book.ts';

const p3 = '<p data-block="c/p3" data-side="source" data-index="0">何でも薄暗い所で泣いていた。</p>';
const noteA = /<aside data-note-body="c\/fn-a">.*?<\/aside>/su.exec(sheets[0] ?? '')?.[0] ?? '';
const noteB = /<aside data-note-body="c\/fn-b">.*?<\/aside>/su.exec(sheets[0] ?? '')?.[0] ?? '';
const noteC = /<aside data-note-body="c\/fn-c">.*?<\/aside>/su.exec(sheets[2] ?? '')?.[0] ?? '';

describe('the text gate', () => {
  it('passes sheets that hold the book', () => {
    expect(faults(sheets)).toEqual([]);
  });

  it('judges the order of figures that were carried to the head of a later page by themselves', () => {
    const row = /<div class="row" id="c_p3">.*?<\/div>/su.exec(sheets[1] ?? '')?.[0] ?? '';
    const carried = (classes: string) => [
      sheets[0] ?? '',
      (sheets[1] ?? '').replace(row, ''),
      (sheets[2] ?? '').replace(
        '</section>',
        `${row.replace('class="row"', `class="${classes}"`)}</section>`,
      ),
    ];
    expect(faults(carried('row floated')).filter((fault) => fault.startsWith('text'))).toEqual([]);
    expect(faults(carried('row')).some((fault) => fault.startsWith('text-reordered'))).toBe(true);
  });

  it('names the line and page of lost words, in the middle of a paragraph or at a page break', () => {
    expect(faults(changed('名前はまだ', ''))).toEqual([
      'text-lost manuscript/c.md:3 page=12 missing=名前はまだ',
    ]);
    expect(faults(changed('とんと', ''))).toEqual(['text-lost manuscript/c.md:5 page=13 missing=とんと']);
    expect(faults(changed('I have no idea.', ''))).toEqual([
      'text-lost translations/en/c.md:5 page=13 missing=Ihavenoidea.',
    ]);
  });

  it('names the line of a lost block, and of a lost page', () => {
    expect(faults(changed(p3, ''))).toEqual([
      'text-lost manuscript/c.md:7 page=13 missing=何でも薄暗い所で泣いていた。',
    ]);
    expect(faults([sheets[0] ?? '', sheets[2] ?? '']).filter((fault) => fault.startsWith('text'))).toEqual([
      'text-lost manuscript/c.md:5 page=12 missing=とんと見当がつかぬ。',
      'text-lost translations/en/c.md:5 page=12 missing=Ihavenoidea.',
      'text-lost manuscript/c.md:7 page=12 missing=何でも薄暗い所で泣いていた。',
      'text-lost translations/en/c.md:7 page=12 missing=Ionlyremembercryinginadimplace.',
    ]);
  });

  it('names the line of doubled words and of a doubled block', () => {
    expect(faults(changed('どこで生れたか', 'どこで生れたか生れたか'))).toEqual([
      'text-doubled manuscript/c.md:5 page=12 extra=生れたか',
    ]);
    expect(faults(changed(p3, p3 + p3))).toEqual([
      'text-doubled manuscript/c.md:7 page=13 extra=何でも薄暗い所で泣いていた。',
    ]);
  });

  it('names the line of changed words, readings among them', () => {
    expect(faults(changed('dim place', 'dark place'))).toEqual([
      'text-changed translations/en/c.md:7 page=13 expected=nginadimplace. found=nginadarkplace.',
    ]);
    expect(faults(changed('<rt>はい</rt>', 'はい'))).toEqual([
      'text-changed manuscript/c.md:3 page=12 expected=吾輩は猫である。名 found=吾輩はいは猫である。名',
    ]);
  });

  it('says once that a block is out of order', () => {
    const [first = '', second = '', third = ''] = sheets;
    const other = second.replace(/^<section[^>]*>/u, '');
    expect(
      faults([first, third.replace('</section>', other)]).filter((fault) => fault.startsWith('text')),
    ).toEqual([
      'text-reordered manuscript/c.md:5 page=14 before=c/p4',
      'text-reordered translations/en/c.md:5 page=14 before=c/p4',
    ]);
  });

  it('knows text that should not be there', () => {
    const stray = '<p data-block="c/p9" data-side="source" data-index="0">余分</p>';
    expect(faults(changed(p3, p3 + stray))).toEqual([
      'text-unexpected manuscript/book.yaml:1 page=13 extra=余分',
    ]);
    const twin = stray.replace('c/p9', 'c/p3').replace('data-index="0"', 'data-index="1"');
    expect(faults(changed(p3, p3 + twin))[0]).toMatch(/^text-unexpected .*\/c\.md:7/u);
  });

  it('does not mind white space, soft hyphens and how characters are composed', () => {
    expect(faults(changed('A student.', 'A stu\u00ADdent.\n'))).toEqual([]);
    expect(faults(changed('何でも', '何て\u3099も'))).toEqual([]);
  });

  it('finds any line dropped or doubled, at its file and line', () => {
    const blocks = expected.texts
      .map((each) => ({ ...each, sheet: sheetOf(each.text) }))
      .filter((each) => each.sheet >= 0);
    fc.assert(
      fc.property(fc.constantFrom(...blocks), fc.nat(), fc.nat(), fc.boolean(), (block, a, b, double) => {
        const from = a % block.text.length;
        const cut = block.text.slice(from, from + 1 + (b % (block.text.length - from)));
        if (comparedForm(cut) === '') return;
        const mutant = block.text.replace(cut, () => (double ? cut + cut : ''));
        const pages = sheets.map((sheet, index) =>
          index === block.sheet ? sheet.replace(block.text, () => mutant) : sheet,
        );
        const result = faults(pages);
        expect(result).toHaveLength(1);
        expect(result[0]).toContain(
          `${double ? 'text-doubled' : 'text-lost'} ${block.place.file}:${block.place.line} `,
        );
      }),
    );
  });
});

function sheetOf(words: string): number {
  return sheets.findIndex((sheet) => sheet.includes(`>${words}<`));
}

describe('comparing texts', () => {
  it('finds nothing between equal texts and something between others', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareText(a, b) === undefined).toBe(a === b);
      }),
    );
  });

  it('quotes no more than a message can show', () => {
    expect(compareText('𠮷'.repeat(90), '')?.missing).toBe(`${'𠮷'.repeat(40)}…`);
  });
});

describe('the note gate', () => {
  it('names a lost note', () => {
    expect(faults(changed(noteB, ''))).toContain('note-lost translations/en/c.md:22 number=2 page=12');
  });

  it('names a doubled note', () => {
    expect(faults(changed(noteB, noteB + noteB))).toContain(
      'note-doubled translations/en/c.md:22 number=2 page=12',
    );
  });

  it('names two notes swapped on a page', () => {
    const swapped = changed(noteA, '').map((sheet) => sheet.replace(noteB, () => noteB + noteA));
    expect(faults(swapped)).toContain('notes-swapped manuscript/c.md:20 number=1 before=2 page=12');
  });

  it('names both notes when two are swapped across pages', () => {
    const swapped = sheets.map((sheet) => {
      if (sheet.includes(noteB)) return sheet.replace(noteB, () => noteC);
      return sheet.includes(noteC) ? sheet.replace(noteC, () => noteB) : sheet;
    });
    const result = faults(swapped);
    expect(result).toContain('note-misplaced translations/en/c.md:22 number=2 page=14 expected=12');
    expect(result).toContain('note-misplaced translations/en/c.md:24 number=3 page=12 expected=14');
  });

  it('names the texts of two notes swapped inside their notes', () => {
    const swapped = changed('A name comes late.', 'A student.').map((sheet, index) =>
      index === 2 ? sheet.replace('>A student.', '>A name comes late.') : sheet,
    );
    expect(faults(swapped).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      'text-changed translations/en/c.md:22',
      'text-changed translations/en/c.md:24',
    ]);
  });

  it('names a note on another page than its call', () => {
    const moved = changed(noteA, '').map((sheet, index) =>
      index === 1 ? sheet.replace('</section>', () => `${noteA}</section>`) : sheet,
    );
    expect(faults(moved)).toContain('note-misplaced manuscript/c.md:20 number=1 page=13 expected=12');
  });

  it('names a note that nothing calls', () => {
    expect(faults(changed(' data-note-call="c/fn-c"', ''))).toEqual([
      'note-call-lost translations/en/c.md:24 number=3 page=14',
    ]);
  });

  it('takes the rest of a long note on the next page for one note', () => {
    const rest =
      '<aside data-note-body="c/fn-b" data-continued><p data-block="c/fn-b" data-side="target" data-index="0">comes late.</p></aside>';
    const split = changed('A name comes late.', 'A name').map((sheet, index) =>
      index === 1 ? sheet.replace('</section>', () => `${rest}</section>`) : sheet,
    );
    expect(faults(split)).toEqual([]);
  });

  it('lets the two languages of a note stand on facing pages, each with its call', () => {
    const note = (side: string, words: string): string =>
      `<aside data-note-body="c/fn-a"><p data-block="c/fn-a" data-side="${side}" data-index="0">${words}</p></aside>`;
    const page = (side: string, number: number, words: string, below: string): string =>
      `<section class="sheet" data-page="${number}"><p data-block="c/p1" data-side="${side}" data-index="0">${words}<sup data-generated data-note-call="c/fn-a">1</sup></p>${below}</section>`;
    const texts = expected.texts.filter((each) => each.block === 'c/fn-a' || each.block === 'c/p1');
    const wanted = { texts, notes: expected.notes.slice(0, 1) };
    const [ja = '', en = ''] = texts.map((each) => each.text);
    const facing = [
      page('source', 2, ja, note('source', '漱石。')),
      page('target', 3, en, note('target', 'Soseki.')),
    ];
    expect(faults(facing, wanted)).toEqual([]);
    const crossed = [
      page('source', 2, ja, note('target', 'Soseki.')),
      page('target', 3, en, note('source', '漱石。')),
    ];
    expect(faults(crossed, wanted)).toEqual(['note-misplaced manuscript/c.md:20 number=1 page=2 expected=3']);
  });
});

describe('the reference gate', () => {
  it('names a link that leads nowhere', () => {
    expect(faults(changed('href="#c_p3"', 'href="#c_p33"'))).toEqual([
      'dangling-sheet-link manuscript/c.md:5 id=c_p33 page=12',
    ]);
  });

  it('names an id that stands twice', () => {
    expect(faults(changed('id="c_p4"', 'id="c_p1"'))).toEqual([
      'duplicate-element-id manuscript/book.yaml:1 id=c_p1 page=14',
    ]);
  });

  it('names a wrong page number, arabic or roman', () => {
    expect(faults(changed('p. 13', 'p. 113'))).toEqual([
      'wrong-page-number manuscript/c.md:5 id=c_p3 page=12 expected=13 found=p. 113',
    ]);
    const roman = sheets.map((sheet) => sheet.replace('data-page="13"', 'data-page="xiii"'));
    expect(faults(roman)[0]).toMatch(/^wrong-page-number/u);
    expect(faults(roman.map((sheet) => sheet.replace('p. 13', 'p. xiii')))).toEqual([]);
    expect(faults(changed('p. 13', '13頁'))).toEqual([]);
  });

  it('holds a list of pages to the pages of all that it names, and to no others', () => {
    const list = (words: string, ids = 'c_p1 c_p3 c_p4') =>
      changed('<span data-generated>1</span>', `<span data-generated data-pages-of="${ids}">${words}</span>`);
    expect(faults(list('12–14'))).toEqual([]);
    expect(faults(list('12, 13, 14'))).toEqual([]);
    expect(faults(list('12, 14', 'c_p1 c_p4'))).toEqual([]);
    for (const wrong of ['12–13', '12–15', '12, 14', '']) {
      expect(faults(list(wrong))[0], wrong).toMatch(/^wrong-page-number .*expected=12, 13, 14/u);
    }
    expect(faults(list('12', 'c_p1 c_p9'))).toEqual([
      'dangling-sheet-link manuscript/book.yaml:1 id=c_p9 page=12',
    ]);
  });
});
