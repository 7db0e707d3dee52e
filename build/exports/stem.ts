import type { PhrasingContent } from 'mdast';
import type { AnswerLength, Item, QuestionReadings } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';
import type { Translate } from '../model/words.ts';
import { plainText } from '../tree/plain-text.ts';
import { slicePhrasing } from '../tree/slice-phrasing.ts';
import type { SingleItem } from './asked.ts';
import { escapeHtml } from './html.ts';
import type { Wording } from './wording.ts';

/**
 * The readings that an export of a question hides: the author's, and of a word that is asked for always its own. A group
 * hides those of all its questions, for its text stands before each of them.
 */
export function exportedReadings(item: Item): QuestionReadings {
  const { policy, suppress } = item.readings;
  if (item.type === 'group') {
    return {
      policy,
      suppress: [...suppress, ...item.items.flatMap((part) => exportedReadings(part).suppress)],
    };
  }
  return { policy, suppress: item.type === 'reading' ? [...suppress, item.word] : suppress };
}

/**
 * The question as HTML paragraphs, without what is to be chosen from or filled in: prompt, then the text of a reading or
 * translation, then how long the answer is to be.
 */
export function stemOf(item: SingleItem, wording: Wording, t: Translate): string {
  const prompt = wording.blocks(item.prompt);
  switch (item.type) {
    case 'reading':
      return prompt + readingText(item, wording);
    case 'translate':
      return prompt + wording.blocks(item.text);
    case 'extract':
    case 'essay':
      return prompt + lengthText(item.length, wording, t);
    default:
      return prompt;
  }
}

/** What the questions of a group share, one paragraph after the other. */
export function stimulusOf(group: Item<'group'>, wording: Wording): string {
  return wording.blocks(group.prompt) + group.stimulus.map((content) => wording.blocks(content)).join('');
}

/** Says the bounds of an answer in each language of the question; nothing where there are none. */
function lengthText(length: AnswerLength | undefined, wording: Wording, t: Translate): string {
  if (length === undefined) return '';
  const { min, max, unit } = length;
  const bounds = min === undefined ? 'most' : max === undefined ? 'least' : min === max ? 'just' : 'between';
  const values = { min: min ?? 0, max: max ?? 0 };
  const words = wording.languages.map((language) =>
    unit === 'words'
      ? t(language, `exports:words-${bounds}`, values)
      : t(language, `exports:characters-${bounds}`, values),
  );
  return `<p>${[...new Set(words)].map(escapeHtml).join('<br/>')}</p>`;
}

function readingText(item: Item<'reading'>, wording: Wording): string {
  const [written] = [...item.text];
  const [language, nodes]: readonly [Language, readonly PhrasingContent[]] = written ?? [
    wording.languages[0] ?? 'ja',
    [],
  ];
  return wording.blocks(new Map([[language, withWordMarked(item, nodes)]]));
}

/** The sentence with its word marked: as it is, or in kana where it is to be written. */
function withWordMarked(item: Item<'reading'>, nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const shown = item.asks === 'reading' ? item.word : item.reading;
  const word: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: shown }] };
  const text = plainText(nodes);
  const at = text.indexOf(item.word);
  if (at < 0) return text === '' ? [word] : [...nodes, { type: 'break' }, word];
  const end = at + item.word.length;
  return [...slicePhrasing(nodes, 0, at), word, ...slicePhrasing(nodes, end, text.length)];
}
