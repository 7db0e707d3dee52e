import { describe, expect, test } from 'vitest';
import { checkXliffText } from '../../build/interchange/xliff-check/check-xliff.ts';
import { exported, imported, openFixture, rawText } from './translated-book.ts';

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
});
