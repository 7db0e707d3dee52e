import { describe, expect, test } from 'vitest';
import { bookOf } from '../assemble/book-of.ts';
import type { Row, Section } from '../../build/model/rendered.ts';
import type { ViewId } from '../../build/model/config.ts';
import { describeBook } from './describe-book.ts';
import { render } from './sample-book.ts';

const files = {
  'translations/en/01.md':
    '# One\n\nPeace is not a ceasefire. Ceasefires end.\n\nThe harbour.\n\nPeace, and :index[ships].\n',
  'manuscript/terms.yaml': [
    '- {term: 和平, reading: わへい, en: peace, index: true}',
    '- {term: 停戦, reading: ていせん, en: ceasefire, index: true}',
    '- {term: カニ, reading: かに, en: crab, index: true}',
    '- {term: 港, reading: みなと, en: harbour}',
    '',
  ].join('\n'),
};
const source = '# 一\n\n和平は停戦ではない。停戦は終わる。\n\n港。\n\n和平と:index[船]{reading=ふね}。\n';
const { book } = await bookOf({ '01': source }, files);

function sectionOf(view: ViewId, id: string): Section | undefined {
  const [edition] = book.config.editions;
  if (edition === undefined) throw new Error('no edition');
  return render(book, { ...edition, view }).sections.find((section) => section.id === id);
}

/** What stands in the rows of a section, without its title. */
function words(section: Section | undefined): readonly string[] {
  const rows: readonly Row[] = section?.rows.slice(1) ?? [];
  return rows.map((row) => row.cells.map((cell) => textOf(JSON.stringify(cell.content))).join(' | '));
}

function textOf(json: string): string {
  return [...json.matchAll(/"value":"([^"]*)"/gu)].map(([, value]) => value).join('');
}

describe('the index', () => {
  // Passages stand behind the word in print, where pages follow on the line, and as links on a screen.
  test('lists the source by reading, then the translation from A to Z, with links by passage', () => {
    expect(words(sectionOf('parallel-rows', 'book/index'))).toEqual([
      '五十音順 | By Japanese reading',
      'た',
      '停戦（ていせん）¶1.1 | ceasefire ¶1.100',
      'は',
      '船（ふね）¶1.3 |  ¶1.300',
      'わ',
      '和平（わへい）¶1.1, 1.3 | peace ¶1.1, ¶1.300',
      'アルファベット順 | From A to Z',
      'C',
      'ceasefire¶1.1 | 停戦 ¶1.100',
      'P',
      'peace¶1.1, 1.3 | 和平 ¶1.1、¶1.300',
      'S',
      'ships¶1.3 |  ¶1.300',
    ]);
  });

  test('has one part in an edition of one language', () => {
    expect(words(sectionOf('source-only', 'book/index'))).toEqual([
      ...['た', '停戦（ていせん）¶1.1 ¶1.100', 'は', '船（ふね）¶1.3 ¶1.300'],
      ...['わ', '和平（わへい）¶1.1, 1.3 ¶1.1、¶1.300'],
    ]);
    expect(words(sectionOf('target-only', 'book/index'))[1]).toBe('ceasefire¶1.1 ¶1.100');
  });

  test('names a part without a number by its title, and no passage that the margin does not print', async () => {
    const { book: other } = await bookOf(
      { '01': source, preface: '# 序\n\n和平[^a]。\n\n[^a]: 停戦。\n' },
      {
        ...files,
        'translations/en/preface.md': '# Preface\n\nWords.[^a]\n\n[^a]: Words.\n',
        'manuscript/book.yaml': 'title: {ja: 題, en: T}\npassages: none\nfront: [preface]\nback: [index]\n',
      },
    );
    const [edition] = other.config.editions;
    const index = edition && render(other, edition).sections.find(({ role }) => role === 'index');
    expect(words(index).filter((line) => line.includes('（'))).toEqual([
      '停戦（ていせん） | ceasefire “Preface” n. 1, ¶1.100',
      '船（ふね） |  ¶1.300',
      '和平（わへい） | peace “Preface” ¶1, ¶1.1, ¶1.300',
    ]);
  });

  test('is absent where there is nothing to list', async () => {
    const { book: plain } = await bookOf({ '01': '# 一\n\n段落。\n' });
    const [edition] = plain.config.editions;
    const rendered = edition && render(plain, edition);
    expect(rendered?.sections.map(({ role }) => role)).not.toContain('index');
    expect(rendered && describeBook(rendered)).not.toContain('索引');
  });
});

describe('the glossary', () => {
  test('leads to the first place of each term that the text has', () => {
    expect(words(sectionOf('parallel-rows', 'book/glossary'))).toEqual([
      'カニ | crab',
      '停戦（ていせん） （p.\u00A000）¶1.1 | ceasefire',
      '港（みなと） （p.\u00A000）¶1.2 | harbour',
      '和平（わへい） （p.\u00A000）¶1.1 | peace',
    ]);
  });
});
