import { alignChapter } from '../../build/align/chapter.ts';
import { fitLengths } from '../../build/align/length-fit.ts';
import { passageFinder } from '../../build/assemble/passages.ts';
import type { FindPassage } from '../../build/model/passage.ts';
import { parseDocument } from '../../build/parse/document.ts';

const japanese = `{先|せん}{週|しゅう}、駅で{雨|あめ}が降りだした。傘を持っていなかったので、{雨|あめ}がやむまで待つことにした。

山の{天気|てんき}は変わりやすい。だから登る前に、{必|かなら}ず*{天気|てんき}予報*を見る。

{学校生活|がっこうせいかつ}は楽しかったと、祖父は言った。毎朝パンを{食|た}べる。

## 付録

この段落には訳がない。
`;

const english = `Last week it began to rain at the station. I had no umbrella, so I decided to wait until the rain stopped.

The weather in the mountains changes easily. So I always look at the forecast before I climb.

My grandfather said that school life was fun. He eats bread every morning.

## Appendix
`;

/** Finds passages in a chapter of four paragraphs, the last without a translation. */
export const findSample: FindPassage = sampleFinder();

function sampleFinder(): FindPassage {
  const silent = () => undefined;
  const parse = (file: string, text: string, language: string) =>
    parseDocument({ file, text }, language, silent);
  const source = parse('manuscript/sample.md', japanese, 'ja');
  const target = parse('translations/en/sample.md', english, 'en');
  const chapter = alignChapter('sample', source, target, fitLengths([{ source, target }]), silent);
  return passageFinder([chapter], { source: 'ja', target: 'en' });
}
