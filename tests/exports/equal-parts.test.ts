import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anki } from '../../build/exports/anki.ts';
import { moodleXml } from '../../build/exports/moodle-xml.ts';
import { qti } from '../../build/exports/qti.ts';
import type { Item } from '../../build/model/exercise.ts';
import { readPackage, rendered } from './anki-package.ts';
import { base, say, setOf } from './fixture-items.ts';
import { made } from './make.ts';
import { findAll, readXml, wordsOf } from './read-xml.ts';

/** 私の家の前, printed as の (a) 前 (b) 私 (c) の (d) 家 (e). */
const item: Item<'order'> = {
  ...base('o', { printed: [3, 4, 0, 1, 2] }),
  type: 'order',
  parts: ['私', 'の', '家', 'の', '前'].map((part) => say(part)),
  alternatives: [],
};
const many: Item<'order'> = {
  ...base('many', { printed: [6, 0, 1, 2, 3, 4, 5] }),
  type: 'order',
  parts: ['私', 'の', 'の', 'の', 'の', 'の', 'の'].map((part) => say(part)),
  alternatives: [],
};
const chapter = { chapter: '01', retired: [], sets: [setOf('s', [item, many])] };

describe('parts that say the same may stand for each other', () => {
  test('in QTI either order earns the points; more of them than can be written out are told', async () => {
    const { artifact, fidelity } = await made(qti, [chapter]);
    const files = unzipSync(artifact.bytes);
    const read = (id: string) => readXml(strFromU8(files[`items/${id}.xml`] ?? new Uint8Array()));
    const printed = new Map(
      findAll(read('o'), 'simpleChoice').map((part) => [part.attributes['identifier'], wordsOf(part)]),
    );
    const [correct] = findAll(read('o'), 'correctResponse');
    const orders = [correct, ...findAll(read('o'), 'ordered')].map((order) =>
      findAll(order!, order === correct ? 'value' : 'baseValue').map(wordsOf),
    );
    expect(new Set(orders.map((order) => order.join())).size).toBe(2);
    for (const order of orders)
      expect(order.map((identifier) => printed.get(identifier))).toEqual(['私', 'の', '家', 'の', '前']);
    expect(fidelity.map(({ id, reasons }) => [id, reasons.includes('alternatives-dropped')])).toEqual([
      ['o', false],
      ['many', true],
    ]);
  });

  test('Moodle knows one order alone, and the report says so', async () => {
    const { fidelity } = await made(moodleXml, [chapter]);
    expect(fidelity.map(({ reasons }) => reasons.includes('alternatives-dropped'))).toEqual([true, true]);
  });

  test('a card names all their letters', async () => {
    const { artifact } = await made(anki, [{ ...chapter, sets: [setOf('s', [item])] }]);
    const read = await readPackage(artifact.bytes);
    const note = read.notes.find(({ deck }) => deck.endsWith('Questions'));
    expect(rendered(read, note!, 'back')).toContain('c → a/d → e → a/d → b');
  });
});
