import { describe, expect, test } from 'vitest';
import { checkXliffText } from '../../build/interchange/xliff-check/check-xliff.ts';
import { exported, imported, openChapter, openFixture, rawText } from './translated-book.ts';

const book = await openFixture();
const xliff = exported(book, 'xliff');
const rain = await rawText(book, 'translations/en/01-rain.md');

describe('what goes out and comes back as XLIFF 2.1', () => {
  test('the file conforms to the standard', () => {
    expect(checkXliffText(xliff)).toEqual([]);
  });

  test('sentences are segments, and Markdown is in codes', () => {
    const unit = /<unit id="\w+" name="01-rain\/p1"[^]*?<\/unit>/u.exec(xliff)?.[0] ?? '';
    expect(unit).toMatchInlineSnapshot(`
      "<unit id="u2" name="01-rain/p1" xml:space="preserve">
      <notes>
      <note category="context">01-rain › 雨の音 · paragraph</note>
      <note category="location">manuscript/01-rain.md:3</note>
      <note category="record">taiyaku source=fefcb3227ab7f132 target=adcf29fa6b5f1eb7 words=adcf29fa6b5f1eb7</note>
      </notes>
      <originalData>
      <data id="d1" xml:space="preserve">**</data>
      <data id="d2" xml:space="preserve">[^a]</data>
      <data id="d3" xml:space="preserve">‖</data>
      </originalData>
      <segment id="s1" state="translated">
      <source><pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1">「雨」</pc>は空から降る水です。</source>
      <target><pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1">“Rain”</pc> is water that falls from the sky.</target>
      </segment>
      <ignorable id="i1">
      <source/>
      <target> </target>
      </ignorable>
      <segment id="s2" state="translated">
      <source>きょうは雨です<ph id="2" canDelete="no" type="other" dataRef="d2" disp="[^a]"/>。<ph id="3" canDelete="no" type="other" dataRef="d3" disp="‖"/></source>
      <target>Today it rains.<ph id="2" canDelete="no" type="other" dataRef="d2" disp="[^a]"/> <ph id="3" canDelete="no" type="other" dataRef="d3" disp="‖"/></target>
      </segment>
      <segment id="s3" state="translated">
      <source>傘を持って行きます。</source>
      <target>Take an umbrella.</target>
      </segment>
      </unit>"
    `);
  });

  test('nothing is touched where nobody has changed anything', async () => {
    const { result, messages } = await imported(book, 'xliff', xliff);
    expect(messages).toEqual([]);
    expect(result).toEqual({ target: 'en', changed: [], edited: 0, inserted: 0 });
  });

  test('one sentence changed changes one block', async () => {
    const { changed, messages } = await imported(
      book,
      'xliff',
      xliff.replace('>Take an umbrella.<', '>Take *two* umbrellas &amp; go.<'),
    );
    expect(messages).toEqual([]);
    expect(changed).toEqual({
      '01-rain.md': rain.replace(
        'is water\r\nthat falls from the sky.\r\nToday it rains.[^a] ‖Take an umbrella.',
        () => 'is water that falls from the sky. Today it rains.[^a] ‖Take \\*two\\* umbrellas & go.',
      ),
    });
  });

  test('bold type over two sentences is two halves of one code', async () => {
    const other = await openChapter(
      '# 題\n\n**雨です。風です。**雪です。\n',
      '# Title\n\n**Rain. Wind.** Snow.\n',
    );
    const text = exported(other, 'xliff');
    expect(text).toMatch(/<sc id="1"[^>]*>雨です。/u);
    expect(text).toMatch(/Wind\.<ec startRef="1"/u);
    expect(checkXliffText(text)).toEqual([]);
    expect(await imported(other, 'xliff', text)).toMatchObject({ messages: [], changed: {} });
    const changed = await imported(other, 'xliff', text.replace('Wind.', 'Winds.'));
    expect(changed.changed).toEqual({ '01.md': '# Title\n\n**Rain. Winds.** Snow.\n' });
  });

  test('what is stale or missing conforms too', async () => {
    const other = await openChapter(
      '# 題\n\n雨[^n]。\n\n## 節\n\n[^n]: 注。\n',
      '# Title\n\nRain[^n].\n\n[^n]: Note.\n',
    );
    const text = exported(other, 'xliff', new Map([['01/p1', { previous: '雪。' }]]));
    expect(text).toContain('state="initial" subState="taiyaku:stale"');
    expect(text).toContain('<note category="previous-source">雪。</note>');
    expect(text).toMatch(/<source>節<\/source>\n<target\/>/u);
    expect(checkXliffText(text)).toEqual([]);
  });

  test('a unit of which one sentence lacks its target is passed over, with a warning', async () => {
    const part = xliff
      .replace(/<target>The other is blue\.<\/target>\n/u, '')
      .replace('state="translated">\n<source>もう一本', '>\n<source>もう一本');
    const { changed, messages } = await imported(
      book,
      'xliff',
      part.replace(' state="translated">\n<source>もう', '>\n<source>もう'),
    );
    expect(changed).toEqual({});
    expect(messages.map((message) => message.split(' ')[1])).toEqual(['import-unconfirmed']);
  });
});
