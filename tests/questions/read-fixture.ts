import type { ElementContent } from 'hast';
import { writeHtml } from '../../build/tree/html.ts';
import { createInstance } from 'i18next';
import { ruleTables } from '../../build/diagnostics/catalog.ts';
import type { RuleTable } from '../../build/diagnostics/rule.ts';
import { questionsWords } from '../../build/locales/words/questions.ts';
import type { ExerciseChapter } from '../../build/model/exercise.ts';
import type { Message, Report } from '../../build/model/message.ts';
import type { Translate } from '../../build/model/words.ts';
import { parseInline } from '../../build/parse/inline.ts';
import { parseExercises } from '../../build/questions/parse.ts';
import type { AnswerContext, Part, PromptContext } from '../../build/questions/question-type.ts';
import { resolveExercises } from '../../build/questions/resolve.ts';
import { phrasingToHast } from '../../build/tree/phrasing-to-hast.ts';
import { findSample } from './sample-passages.ts';

const rules: RuleTable = Object.assign({}, ...ruleTables);

/** Messages as an author sees them, one a line. */
export function messageLines(messages: readonly Message[]): string {
  return messages
    .map(({ ruleId, place, related, values }) => {
      const text = rules[ruleId]?.en.message ?? '(no such rule)';
      const filled = text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) =>
        String(values[name] ?? `{{${name}}}`),
      );
      const also = related.map((other) => ` (see ${other.file}:${other.line}:${other.column})`).join('');
      return `${place.file}:${place.line}:${place.column} ${ruleId} ${filled}${also}\n`;
    })
    .join('');
}

export function collector(): { readonly report: Report; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const report: Report = (ruleId, place, values = {}, related = []) => {
    messages.push({ ruleId, place, values, related });
  };
  return { report, messages };
}

/** Reads exercises of a chapter named `sample` in a book from Japanese to English, with what they take from its text. */
export function readSample(
  text: string,
  answers?: string,
  languages: readonly string[] = ['ja', 'en'],
  promptLanguages?: readonly string[],
): { readonly chapter: ExerciseChapter | undefined; readonly messages: readonly Message[] } {
  const { report, messages } = collector();
  const overlay =
    answers === undefined ? undefined : { file: 'exercises/sample.answers.yaml', text: answers };
  const context = { chapter: 'sample', languages, promptLanguages, parseInline, answers: overlay };
  const chapter = parseExercises({ file: 'exercises/sample.yaml', text }, context, report);
  return { chapter: chapter && resolveExercises(chapter, findSample, languages, report), messages };
}

const words = createInstance();
void words.init({
  lng: 'en',
  ns: ['questions'],
  resources: { en: { questions: questionsWords.en }, ja: { questions: questionsWords.ja } },
  initAsync: false,
  keySeparator: false,
  interpolation: { escapeValue: false },
});

export const translate: Translate = (language, key, values = {}) => {
  if (!words.exists(key, { lng: language })) throw new Error(`No words for ${key}`);
  return words.t(key, { lng: language, replace: values });
};

const phrasing: PromptContext['phrasing'] = (nodes) =>
  phrasingToHast(nodes, {
    noteCall: () => undefined,
    reference: (_, inside) => inside,
    showsReading: () => true,
    spell: (text) => [text],
  });

export function sampleContext(languages: readonly string[] = ['ja', 'en']): PromptContext & AnswerContext {
  return {
    languages,
    t: translate,
    phrasing,
    number: '1',
    space: 'room',
    lead: 'number',
    show: new Set(['answer', 'explanation', 'rubric'] as const),
  };
}

/** Parts as text: what each is, then its columns. */
export function partLines(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      const head = `<!-- ${part.style}, break: ${part.breakInside}${part.keepWithNext ? ', keep' : ''} -->\n`;
      const columns = [...(part.content ?? [])].map(
        ([language, content]) => `${language}: ${html(content)}\n`,
      );
      const shared = part.shared === undefined ? '' : `${html(part.shared)}\n`;
      return head + columns.join('') + shared;
    })
    .join('');
}

export function html(content: readonly ElementContent[]): string {
  return writeHtml(...content);
}
