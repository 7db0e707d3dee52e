import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../build/model/exercise.ts';
import { itemAnswer, itemPrompt, questionTypes, withoutAnswers } from '../../build/questions/index.ts';
import { messageLines, partLines, readSample, sampleContext } from './read-fixture.ts';

const root = new URL('../fixtures/questions/', import.meta.url);
/** Each question, those of a group behind it. */
function numbered(items: readonly Item[]): readonly (readonly [string, Item])[] {
  return items.flatMap((item, index) => {
    const number = String(index + 1);
    const parts = item.type === 'group' ? item.items : [];
    return [[number, item] as const, ...parts.map((part, at) => [`${number}(${at + 1})`, part] as const)];
  });
}

const folders = (path: string) => readdirSync(new URL(path, root)).toSorted();

for (const type of folders('.')) {
  describe(`questions: ${type}`, () => {
    test.each(folders(`${type}/`))('%s reads, prints and answers as recorded', async (name) => {
      const at = (file: string) => new URL(`${type}/${name}/${file}`, root);
      const overlay = at('answers.yaml');
      const answers = existsSync(overlay) ? readFileSync(overlay, 'utf8') : undefined;
      const { chapter, messages } = readSample(readFileSync(at('input.yaml'), 'utf8'), answers);
      const items = numbered((chapter?.sets ?? []).flatMap((set) => set.items));
      const context = (number: string) => ({ ...sampleContext(), number });
      const prompts = items.map(([number, item]) =>
        partLines(itemPrompt(withoutAnswers(item), context(number))),
      );
      const keys = items.map(([number, item]) => partLines(itemAnswer(item, context(number))));
      await expect(messageLines(messages)).toMatchFileSnapshot(at('messages.txt').pathname);
      await expect(prompts.join('\n')).toMatchFileSnapshot(at('prompt.html').pathname);
      await expect(keys.join('\n')).toMatchFileSnapshot(at('answer.html').pathname);
    });
  });
}

test.each(Object.keys(questionTypes))('the type %s has good and bad fixtures', (type) => {
  const cases = existsSync(new URL(`${type}/`, root)) ? folders(`${type}/`) : [];
  const withMessages = cases.filter(
    (name) => readFileSync(new URL(`${type}/${name}/messages.txt`, root), 'utf8') !== '',
  );
  expect(
    withMessages.length,
    `add a faulty tests/fixtures/questions/${type}/<case>/input.yaml`,
  ).toBeGreaterThan(0);
  expect(cases.length - withMessages.length, `add a sound one for ${type}`).toBeGreaterThan(0);
});
