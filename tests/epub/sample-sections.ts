import { h, s } from 'hastscript';
import type { Container } from '../../build/model/parsed.ts';
import type { Row, Section } from '../../build/model/rendered.ts';
import { elementId } from '../../build/tree/element-id.ts';
import { both, cell, noteCall, ruby, sampleNote, sampleRow, section } from './sample-rows.ts';

const list: Container = { type: 'list', key: 1, ordered: true, start: 3 };
const item = (key: number, ordinal: number): Container => ({
  type: 'listItem',
  key,
  ordinal,
  checked: undefined,
});
const inner: Container = { type: 'list', key: 5, ordered: false, start: 1 };
const task = (key: number, checked: boolean): Container => ({ type: 'listItem', key, ordinal: 1, checked });
const box: Container = { type: 'box', key: 20, name: 'grammar', id: 'g1' };
const quote: Container = { type: 'blockquote', key: 30 };

const pageWords = (target: string) =>
  h('span', { dataPrintOnly: '', dataGenerated: '' }, [
    '（',
    h('span', { dataPageOf: target }, '000'),
    'ページ）',
  ]);

function tableRows(): readonly Row[] {
  const head = h('tr', [
    h('th', [h('p', { lang: 'ja' }, '語'), h('p', { lang: 'en' }, 'Word')]),
    h('th', [h('p', { lang: 'ja' }, '訳')]),
  ]);
  const table = { id: '01/t1', head: [head], columns: [40, 60] };
  const line = (id: string, ja: string, en: string) =>
    sampleRow(
      id,
      'table-row',
      [
        cell('neutral', 'ja', [
          h('tr', [
            h('td', { align: 'right' }, [h('p', { lang: 'ja' }, ja)]),
            h('td', [h('p', { lang: 'en' }, en)]),
          ]),
        ]),
      ],
      { table, breakInside: 'avoid' },
    );
  return [
    sampleRow('01/t1cap', 'table-caption', both('表1 語彙', 'Table 1 Vocabulary'), {
      table,
      layout: 'stacked',
      anchors: ['01/t1'],
    }),
    line('01/t1r1', '和平', 'peace'),
    line('01/t1r2', '戦争', 'war'),
  ];
}

function chapterRows(): readonly Row[] {
  return [
    sampleRow('01/title', 'heading-1', both([ruby(['和平', 'わへい']), 'とは'], 'What Is Peace?', 'h1'), {
      layout: 'stacked',
    }),
    sampleRow(
      '01/p1',
      'paragraph',
      both(
        [
          'これは',
          ruby(['漢', 'かん'], ['字', 'じ']),
          'と𠮷野家、葛󠄀城の文です。',
          h('em', '強調'),
          noteCall('01/fn-a', 1, 'source'),
          '終わり。',
        ],
        [
          'This sentence has 和平 (wahei) & <signs>, ',
          h('em', 'stress'),
          noteCall('01/fn-a', 1, 'target'),
          '.',
        ],
      ),
      { passage: 1 },
    ),
    sampleRow('01/sub', 'heading-3', both('小見出し', 'Subheading', 'h3'), { layout: 'stacked' }),
    sampleRow(
      '01/p2',
      'paragraph',
      both(
        [
          '露語 ',
          h('span', { lang: 'ru' }, 'Война и мир'),
          ' と',
          h('a', { href: '#t_01_fig1', className: ['xref'] }, '図1'),
          pageWords('t_01_fig1'),
        ],
        [
          'Russian ',
          h('span', { lang: 'ru' }, 'Война и мир'),
          '; see ',
          h('a', { href: `#${elementId('02/q1')}` }, 'question 1'),
        ],
      ),
      { passage: 2 },
    ),
    sampleRow('01/l1', 'list-item', both([h('span', { dataPrintOnly: '' }, '3.'), '一つ目'], 'First'), {
      path: [list, item(2, 3)],
    }),
    sampleRow('01/l2', 'list-item', both('内側', 'Inner'), {
      path: [list, item(2, 3), inner, task(6, true)],
    }),
    sampleRow('01/l3', 'list-item', both('二つ目', 'Second'), { path: [list, item(3, 4)] }),
    sampleRow('01/b1', 'box-title', both('文法', 'Grammar'), { path: [box], anchors: ['01/g1'] }),
    sampleRow('01/b2', 'paragraph', both('箱の中', 'In the box'), { path: [box] }),
    sampleRow('01/b-end', 'box-end', [cell('neutral', 'ja', [h('div', { dataPrintOnly: '' })])], {
      path: [box],
    }),
    sampleRow('01/quote', 'paragraph', both('引用', 'Quotation'), { path: [quote] }),
    sampleRow(
      '01/fig1',
      'figure',
      [
        cell('neutral', 'ja', [
          h('img', { src: 'manuscript/images/地図.svg', alt: '地図', width: 20, height: 10 }),
        ]),
        ...both('図1 地図', 'Figure 1 Map'),
      ],
      { layout: 'stacked' },
    ),
    sampleRow('01/fig2', 'figure', [
      cell('neutral', 'ja', [h('img', { src: 'manuscript/images/dot.png', alt: '点' })]),
    ]),
    sampleRow('01/svg', 'paragraph', [
      cell('neutral', 'ja', [
        s('svg', { viewBox: '0 0 10 10', width: '10', role: 'img', ariaLabel: '線' }, [
          s('path', { d: 'M0 0h9', strokeWidth: '1', stroke: 'currentColor' }),
        ]),
      ]),
    ]),
    ...tableRows(),
    sampleRow('01/code', 'code', [
      cell('source', 'ja', [h('pre', [h('code', 'if (a < b) {\n  peace();\n}')])]),
    ]),
    sampleRow('01/hr', 'break', [cell('neutral', 'ja', [h('hr')])]),
  ];
}

/** Questions on a chapter, one of which calls a note of its own, and the key to them. */
function partRows(): readonly Row[] {
  return [
    sampleRow('01/exercises/title', 'heading-2', both('練習問題', 'Exercises', 'h2'), { layout: 'stacked' }),
    sampleRow(
      'q-why',
      'q-prompt',
      both(
        [
          '1 なぜですか',
          noteCall('01/fn-b', 2, 'source'),
          noteCall('01/fn-a', 1, 'again'),
          h('a', { href: `#${elementId('01/p1')}` }, '¶1'),
          h('a', { href: '#a-why' }, '解答'),
        ],
        [
          '1 Why?',
          noteCall('01/fn-b', 2, 'target'),
          h('a', { href: `#${elementId('01/p1')}` }, '¶1'),
          h('a', { href: '#a-why' }, 'Answer'),
        ],
      ),
    ),
    sampleRow('01/answers/title', 'heading-2', both('解答', 'Answers', 'h2'), {
      layout: 'stacked',
      breakBefore: 'page',
    }),
    sampleRow(
      'a-why',
      'q-answer',
      both(
        ['1 雨だから。', h('a', { href: '#q-why' }, '問1')],
        ['1 Because of the rain.', h('a', { href: '#q-why' }, 'question 1')],
      ),
    ),
  ];
}

function exerciseRows(): readonly Row[] {
  const choices = (words: readonly string[]) =>
    h(
      'ol',
      { className: ['q-list'], type: 'a' },
      words.map((word, index) =>
        h('li', [h('span', { className: ['q-label'] }, 'ab'[index] ?? ''), ' ', word]),
      ),
    );
  return [
    sampleRow('02/title', 'heading-1', both('練習', 'Exercises', 'h1'), { layout: 'stacked' }),
    sampleRow('02/q1', 'q-prompt', [
      cell('source', 'ja', [
        h('p', ['1 どれですか。', h('a', { href: `#${elementId('key/q1')}` }, '解答')]),
        choices(['犬', '猫']),
      ]),
      cell('target', 'en', [
        h('p', ['1 Which? ', h('a', { href: `#${elementId('01/p1')}` }, 'passage 1')]),
        choices(['dog', 'cat']),
      ]),
    ]),
  ];
}

/** A book with everything an edition can hold. */
export function sampleSections(): readonly Section[] {
  const titles = (ja: string, en: string) => ({ ja, en });
  return [
    section('cover', 'cover', [
      sampleRow('cover/book-title', 'book-title', both('和平と戦争', 'Peace and War')),
    ]),
    section('title-page', 'titlepage', [
      sampleRow('title/book-title', 'book-title', both('和平と戦争', 'Peace and War', 'h1'), {
        layout: 'stacked',
      }),
    ]),
    section(
      'toc',
      'toc',
      [
        sampleRow('toc/title', 'heading-1', both('目次', 'Contents', 'h1'), { layout: 'stacked' }),
        sampleRow('toc/01/title', 'toc-1', [
          cell('neutral', 'ja', [
            h('p', { className: ['toc-entry'] }, [
              h('a', { href: `#${elementId('01/title')}`, className: ['toc-link'] }, [
                h('span', { className: ['toc-number'] }, '1'),
                h('span', { className: ['toc-title'] }, [
                  h('span', { className: ['toc-words'], lang: 'ja' }, '和平とは'),
                  h('span', { className: ['toc-words'], lang: 'en' }, 'What Is Peace?'),
                ]),
              ]),
              h(
                'span',
                { className: ['toc-page'], dataPageOf: elementId('01/title'), dataPrintOnly: '' },
                '000',
              ),
            ]),
          ]),
        ]),
      ],
      {
        titles: titles('目次', 'Contents'),
        headings: [{ id: 'toc/title', level: 1, number: undefined, titles: titles('目次', 'Contents') }],
      },
    ),
    section('01-peace', 'chapter', [...chapterRows(), ...partRows()], {
      titles: titles('和平とは', 'What Is Peace?'),
      number: '1',
      notes: [
        sampleNote('01/fn-a', 1, '注の文。', 'Text of the note.'),
        sampleNote('01/fn-b', 2, '問いの注。', 'A note on a question.'),
      ],
      headings: [
        { id: '01/title', level: 1, number: '1', titles: titles('和平とは', 'What Is Peace?') },
        { id: '01/sub', level: 3, number: '1.1', titles: titles('小見出し', 'Subheading') },
        { id: '01/exercises/title', level: 2, number: undefined, titles: titles('練習問題', 'Exercises') },
      ],
      parts: [
        { role: 'exercises', row: '01/exercises/title', titles: titles('練習問題', 'Exercises') },
        { role: 'answers', row: '01/answers/title', titles: titles('解答', 'Answers') },
      ],
    }),
    section('02-exercises', 'chapter', exerciseRows(), {
      titles: titles('練習', 'Exercises'),
      headings: [{ id: '02/title', level: 1, number: undefined, titles: titles('練習', 'Exercises') }],
    }),
    section(
      'answers',
      'answers',
      [
        sampleRow('answers/title', 'heading-1', both('解答', 'Answers', 'h1'), { layout: 'stacked' }),
        sampleRow(
          'key/q1',
          'q-answer',
          both(
            ['1 犬 ', h('a', { href: `#${elementId('02/q1')}` }, '設問')],
            ['1 dog ', h('a', { href: `#${elementId('02/q1')}` }, 'question')],
          ),
        ),
      ],
      {
        titles: titles('解答', 'Answers'),
        headings: [{ id: 'answers/title', level: 1, number: undefined, titles: titles('解答', 'Answers') }],
      },
    ),
    section(
      'index',
      'index',
      [
        sampleRow('index/wahei', 'term', [
          cell('neutral', 'ja', [h('p', ['和平 ', h('span', { dataPageOf: elementId('01/p2') }, '000')])]),
        ]),
      ],
      { titles: titles('索引', 'Index') },
    ),
    section(
      'colophon',
      'colophon',
      [sampleRow('colophon/title', 'colophon-line', both('書名 和平と戦争', 'Title Peace and War'))],
      {
        titles: titles('奥付', 'Colophon'),
      },
    ),
  ];
}
