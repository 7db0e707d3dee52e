import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../build/exports/exporter.ts';
import { gift } from '../../build/exports/gift.ts';
import { moodleXml } from '../../build/exports/moodle-xml.ts';
import { qti } from '../../build/exports/qti.ts';
import type { Item, ItemBase } from '../../build/model/exercise.ts';
import { itemBase } from './export-input.ts';
import { say, setOf, worded } from './fixture-items.ts';
import { made } from './make.ts';

const references: ItemBase['references'] = [
  { block: '01/p1', quote: undefined, place: { file: 'exercises/01.yaml', line: 1, column: 1 } },
];

/** All that an exporter writes for one question, as text; packages file by file. */
async function written(exporter: Exporter, item: Item): Promise<string> {
  const { artifact } = await made(exporter, [{ chapter: '01', sets: [setOf('c1', [item])], retired: [] }]);
  if (!artifact.path.endsWith('.zip')) return new TextDecoder().decode(artifact.bytes);
  return Object.values(unzipSync(artifact.bytes))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

const exporters = [gift, moodleXml, qti];
const part: Item<'true-false'> = {
  ...itemBase('part', { prompt: say('晴れか。') }),
  ...{ type: 'true-false', answer: false, correction: new Map() },
};

describe.each<Exporter>(exporters)('in $id', (exporter) => {
  test('the passage to take words from stands before its question', async () => {
    const text = await written(exporter, {
      ...itemBase('copy', { prompt: say('抜き出しなさい。'), references }),
      ...{ type: 'extract', length: undefined, ...worded(say('雨')) },
    });
    expect(text).toMatch(/雨が降る。[^]*It rains\.[^]*抜き出しなさい。/u);
  });

  test('a group that only names a passage brings it along', async () => {
    const group = itemBase('group', { prompt: say('読みなさい。'), references });
    const text = await written(exporter, { ...group, type: 'group', stimulus: [], items: [part] });
    expect(text).toMatch(/読みなさい。[^]*雨が降る。[^]*It rains\.[^]*晴れか。/u);
  });

  test('where the group has a text of its own, that is what its questions share', async () => {
    const group = itemBase('group', { references });
    const text = await written(exporter, {
      ...group,
      type: 'group',
      stimulus: [say('風だ。')],
      items: [part],
    });
    expect(text).toContain('風だ。');
    expect(text).not.toContain('雨が降る。');
  });

  test('a sentence that no language of the export can answer is not asked', async () => {
    const row = { from: say('行く'), cue: new Map(), ...worded(new Map([['fr', []]])) };
    const item: Item = { ...itemBase('rows'), type: 'transform', rows: [row] };
    const { fidelity } = await made(exporter, [{ chapter: '01', sets: [setOf('c1', [item])], retired: [] }]);
    expect(fidelity.map(({ fidelity: kept, reasons }) => [kept, ...reasons])).toEqual([
      ['omitted', 'nothing-to-ask'],
    ]);
    expect(await written(exporter, item)).not.toContain('行く');
  });
});
