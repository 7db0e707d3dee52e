import { describe, expect, test } from 'vitest';
import { messageForms } from '../../build/cli/message-forms/index.ts';
import type { Written } from '../../build/cli/message-forms/message-form.ts';
import { allRuleIds } from '../../build/diagnostics/catalog.ts';
import type { Message } from '../../build/model/message.ts';

const about: Written = { language: 'en', version: '1.2.3', folder: '' };
const at = (file: string, line: number, column = 1) => ({ file, line, column });
const twice: Message = {
  ruleId: 'duplicate-book-id',
  place: at('manuscript/a.md', 2),
  values: { id: 'x' },
  related: [at('manuscript/b.md', 7, 3)],
};

function written(id: string, messages: readonly Message[], more: Partial<Written> = {}): string {
  const form = messageForms.find((each) => each.id === id);
  if (form === undefined) throw new Error(`there is no form ${id}`);
  return form.write(messages, { ...about, ...more });
}

describe('json', () => {
  test('has every field, and paths inside the book', () => {
    expect(JSON.parse(written('json', [twice], { folder: 'books/one' }))).toEqual({
      messages: [
        {
          file: 'manuscript/a.md',
          line: 2,
          column: 1,
          ruleId: 'duplicate-book-id',
          severity: 'error',
          message: expect.stringContaining('`x`') as string,
          related: [{ file: 'manuscript/b.md', line: 7, column: 3 }],
        },
      ],
    });
  });
});

describe('sarif', () => {
  test('has one run with its rules and a result for each message, both places of which are told', () => {
    const log: unknown = JSON.parse(written('sarif', [twice, twice], { folder: 'books/one' }));
    const place = (uri: string, startLine: number, startColumn: number) => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } },
    });
    const result = {
      ruleId: 'duplicate-book-id',
      ruleIndex: 0,
      level: 'error',
      message: { text: expect.stringContaining('`x`') as string },
      locations: [place('books/one/manuscript/a.md', 2, 1)],
      relatedLocations: [{ id: 1, ...place('books/one/manuscript/b.md', 7, 3) }],
    };
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'taiyaku', version: '1.2.3', rules: [{ id: 'duplicate-book-id' }] } },
          columnKind: 'utf16CodeUnits',
          results: [result, result],
        },
      ],
    });
  });

  test('writes paths as relative references', () => {
    const text = written('sarif', [{ ...twice, place: at('manuscript/第 1章: 序.md', 1), related: [] }]);
    expect(text).toContain('"manuscript/%E7%AC%AC%201%E7%AB%A0%3A%20%E5%BA%8F.md"');
  });

  test('has words for every rule in both languages', () => {
    const all = allRuleIds.map((ruleId) => ({ ...twice, ruleId }));
    for (const language of ['en', 'ja'] as const) {
      const { runs } = JSON.parse(written('sarif', all, { language })) as {
        runs: [{ tool: { driver: { rules: { help: { text: string } }[] } } }];
      };
      const { rules } = runs[0].tool.driver;
      expect(rules.length).toBe(allRuleIds.length);
      expect(rules.filter(({ help }) => help.text === '')).toEqual([]);
    }
  });

  test('is a log also when there is nothing to tell', () => {
    expect(JSON.parse(written('sarif', []))).toMatchObject({ runs: [{ results: [] }] });
  });
});

describe('github', () => {
  test('is a command for each message, with the other place in its words', () => {
    const [command, ...rest] = written('github', [twice], { folder: 'books/one' }).split('\n');
    expect(command).toMatch(
      /^::error file=books\/one\/manuscript\/a\.md,line=2,col=1,title=duplicate-book-id::.*`x`.*%0A→ books\/one\/manuscript\/b\.md:7:3$/u,
    );
    expect(rest).toEqual(['']);
  });

  test('lets no text of the book end a command or begin one', () => {
    const evil = 'x\n::stop-commands::t\r100%0A::error::y';
    const text = written('github', [
      { ...twice, place: at('manuscript/a,b:c%.md', 1), values: { id: evil }, related: [] },
    ]);
    expect(text).toContain('file=manuscript/a%2Cb%3Ac%25.md,line=1');
    expect(text.trimEnd().split(/[\r\n]/u).length).toBe(1);
    expect(text).toContain('x ::stop-commands::t%0D100%250A::error::y');
  });
});
