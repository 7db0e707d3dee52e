import { cardStyle } from './style.ts';
import type { NoteTypeId } from './note.ts';

/** How one kind of note looks. Names are shown to the learner, and templates name fields by them. */
export interface NoteType {
  /** Constant for ever: Anki knows note types of earlier imports by it. */
  readonly id: number;
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  /** Ordinals of the fields of which one must be filled for a card to exist. */
  readonly required: readonly number[];
  readonly template: { readonly name: string; readonly front: string; readonly back: string };
}

/**
 * When templates or style were last changed, in seconds: Anki takes over a newer template on re-import. Raise it with
 * every change of either; a change of fields or of a template's name needs a new id instead, for the importer keeps
 * types apart whose fields differ, and then refuses their notes.
 */
export const noteTypesModified = 1_764_288_000;

const source = '{{#Source}}<footer>{{Source}}</footer>{{/Source}}';
const hint = '{{#Hint}}<div class="hint">{{hint:furigana:Hint}}</div>{{/Hint}}';
const notes = '{{#Notes}}<div class="notes">{{furigana:Notes}}</div>{{/Notes}}';

/**
 * The note types of every package, each with one template. They are shared by books in all languages: which language
 * something is in is said in fields.
 */
export const noteTypes: Readonly<Record<NoteTypeId, NoteType>> = {
  vocabulary: {
    id: 1_764_288_000_001,
    name: 'taiyaku vocabulary',
    isCloze: false,
    fields: [
      ...['Word', 'Furigana', 'Reading', 'Part of speech', 'Meaning', 'Note'],
      ...['Sentence', 'Translation', 'Source', 'Language', 'Translation language'],
    ],
    required: [0],
    template: {
      name: 'Recognition',
      front: `<div class="word" lang="{{Language}}">{{Word}}</div>
{{#Sentence}}<div class="sentence" lang="{{Language}}">{{kanji:Sentence}}</div>{{/Sentence}}`,
      back: `<div class="word" lang="{{Language}}">{{furigana:Furigana}}</div>
<hr id="answer">
<div class="meaning" lang="{{Translation language}}">{{Meaning}}{{#Part of speech}} <span class="kind">{{Part of speech}}</span>{{/Part of speech}}</div>
{{#Note}}<div class="notes">{{Note}}</div>{{/Note}}
{{#Sentence}}<div class="sentence" lang="{{Language}}">{{furigana:Sentence}}</div>{{/Sentence}}
{{#Translation}}<div class="translation" lang="{{Translation language}}">{{Translation}}</div>{{/Translation}}
${source}`,
    },
  },
  cloze: {
    id: 1_764_200_000_002,
    name: 'taiyaku sentence cloze',
    isCloze: true,
    fields: ['Text', 'Instruction', 'Options', 'Hint', 'Translation', 'Notes', 'Source'],
    required: [0],
    template: {
      name: 'Cloze',
      front: `{{#Instruction}}<div class="question">{{furigana:Instruction}}</div>{{/Instruction}}
<div class="sentence">{{furigana:cloze:Text}}</div>
{{#Options}}<div class="options">{{furigana:Options}}</div>{{/Options}}
${hint}`,
      back: `{{#Instruction}}<div class="question">{{furigana:Instruction}}</div>{{/Instruction}}
<div class="sentence">{{furigana:cloze:Text}}</div>
<hr id="answer">
{{#Translation}}<div class="translation">{{Translation}}</div>{{/Translation}}
${notes}
${source}`,
    },
  },
  question: {
    id: 1_764_200_000_003,
    name: 'taiyaku question',
    isCloze: false,
    fields: ['Question', 'Passage', 'Options', 'Hint', 'Answer', 'Notes', 'Source'],
    required: [0],
    template: {
      name: 'Question',
      front: `{{#Passage}}<div class="passage">{{furigana:Passage}}</div>{{/Passage}}
<div class="question">{{furigana:Question}}</div>
{{#Options}}<div class="options">{{furigana:Options}}</div>{{/Options}}
${hint}`,
      back: `{{FrontSide}}
<hr id="answer">
<div class="answer">{{furigana:Answer}}</div>
${notes}
${source}`,
    },
  },
};

/** A note type as the `models` of a collection hold it (schema 11). */
export function noteTypeJson(type: NoteType, deck: number): Readonly<Record<string, unknown>> {
  const { name, front, back } = type.template;
  return {
    id: type.id,
    name: type.name,
    type: type.isCloze ? 1 : 0,
    mod: noteTypesModified,
    usn: 0,
    sortf: 0,
    did: deck,
    tmpls: [{ name, ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }],
    flds: type.fields.map((field, ord) => fieldJson(field, ord)),
    css: cardStyle,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: [[0, 'any', type.required]],
    tags: [],
    vers: [],
  };
}

function fieldJson(name: string, ord: number): Readonly<Record<string, unknown>> {
  return { name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] };
}
