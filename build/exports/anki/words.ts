import type { Language } from '../../model/place.ts';
import type { ExportInput, FidelityEntry } from '../exporter.ts';
import { listedWords } from '../vocabulary/listed-words.ts';
import type { ListedWord } from '../vocabulary/listed-words.ts';
import { pageOf, sourceLine } from '../vocabulary/source-line.ts';
import { fieldHtml, fieldText } from './field.ts';
import { markedHtml } from './marked.ts';
import type { CardNote } from './note.ts';
import type { MadeNotes } from './questions.ts';
import { noteTags } from './tags.ts';
import { eachLanguage, inLanguage } from './writing.ts';

/**
 * A note for each word of the book, and one for the first sentence in which it stands, the word left out. A word without
 * a translation has no card of its own, but may have a sentence.
 */
export function wordNotes(input: ExportInput, languages: readonly Language[]): MadeNotes {
  const listed = listedWords(input.book);
  const words = listed.map((each) => vocabularyNote(each, input, languages));
  const sentences = listed.map((each) => sentenceNote(each, input, languages));
  const made = [...words, ...sentences];
  return { notes: made.flatMap(({ note }) => note ?? []), fidelity: made.map(({ entry }) => entry) };
}

interface Made {
  readonly note?: CardNote;
  readonly entry: FidelityEntry;
}

function vocabularyNote(listed: ListedWord, input: ExportInput, languages: readonly Language[]): Made {
  const { word, occurrence } = listed;
  const notes = eachLanguage(languages, 'div', (language) => fieldText(word.note[language] ?? ''));
  if ((word.translation ?? '') === '' && notes === '')
    return omitted(listed, 'vocabulary', 'cards:no-translation');
  const example = occurrence?.example;
  const { source, target } = input.book;
  return {
    entry: { id: word.id, type: 'vocabulary', fidelity: 'exact', reasons: [] },
    note: {
      key: keyOf('vocabulary', listed, languages),
      type: 'vocabulary',
      deck: 'vocabulary',
      fields: [
        fieldText(word.word),
        fieldHtml(word.content),
        fieldText(word.reading ?? ''),
        fieldText(word.partOfSpeech ?? ''),
        fieldText(word.translation ?? ''),
        notes,
        example === undefined ? '' : markedHtml(example.source, example.hits, (html) => `<b>${html}</b>`),
        fieldHtml(example?.target ?? []),
        sourceOf(listed, input, languages),
        fieldText(source),
        fieldText(target ?? ''),
      ],
      tags: tagsOf(listed, 'vocabulary', input),
      cards: [0],
    },
  };
}

/** The word is one gap at all its places; its reading is inside, so that the question does not show it. */
function sentenceNote(listed: ListedWord, input: ExportInput, languages: readonly Language[]): Made {
  const example = listed.occurrence?.example;
  if (example === undefined) return omitted(listed, 'sentence', 'cards:no-sentence');
  const text = markedHtml(example.source, example.hits, (html) => `{{c1::${html}}}`);
  const { source, target } = input.book;
  const translation = inLanguage(fieldHtml(example.target), target, 'div');
  return {
    entry: { id: listed.word.id, type: 'sentence', fidelity: 'exact', reasons: [] },
    note: {
      key: keyOf('sentence', listed, languages),
      type: 'cloze',
      deck: 'sentences',
      fields: [
        inLanguage(text, source, 'div'),
        ...['', '', translation, translation, ''],
        sourceOf(listed, input, languages),
      ],
      tags: tagsOf(listed, 'sentence', input),
      cards: [0],
    },
  };
}

function omitted({ word }: ListedWord, type: 'vocabulary' | 'sentence', reason: string): Made {
  return { entry: { id: word.id, type, fidelity: 'omitted', reasons: [reason] } };
}

function keyOf(kind: string, { word }: ListedWord, languages: readonly Language[]): string {
  return `${kind}/${languages.at(-1) ?? ''}/${word.id}`;
}

function sourceOf({ occurrence }: ListedWord, input: ExportInput, languages: readonly Language[]): string {
  if (occurrence === undefined) return '';
  const { chapter, passage, block } = occurrence;
  const passages = passage === undefined ? [] : [passage];
  const place = { chapter, passages, page: pageOf(block, input.folios) };
  return fieldText(sourceLine(place, languages.at(-1) ?? '', input.t));
}

function tagsOf({ occurrence }: ListedWord, kind: string, { book }: ExportInput): readonly string[] {
  return noteTags([book.config.id, occurrence?.chapter.id ?? '', kind]);
}
