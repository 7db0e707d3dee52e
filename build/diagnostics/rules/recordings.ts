import type { RuleTable } from '../rule.ts';

/** What can be wrong with the recordings that an EPUB reads aloud. */
export const recordingsRules = {
  'missing-recordings': {
    severity: 'error',
    en: {
      message:
        'Missing folder `{{folder}}`, expected one of: {{expected}}. Make the folder, or correct `epub.audio`.',
      summary: '`epub.audio` names a folder inside `manuscript/`.',
      remedy:
        'Write the name of the folder as it stands, upper and lower case included, or take the key out.',
    },
    ja: {
      message:
        'フォルダー「{{folder}}」がありません。フォルダーを作るか、`epub.audio` を直してください（候補: {{expected}}）。',
      summary: '`epub.audio` には `manuscript/` の中のフォルダーを書きます。',
      remedy: '大文字・小文字も含めて名前を直すか、このキーを削除してください。',
    },
  },
  'misplaced-recording': {
    severity: 'error',
    en: {
      message:
        'Unexpected file `{{name}}` beside the folders of the chapters, expected inside one of them. Move it there.',
      summary: 'Recordings lie in a folder of their chapter: `audio/01/p3.ja.mp3`.',
      remedy: 'Move the file into the folder of its chapter, or out of the recordings.',
    },
    ja: {
      message: 'ファイル「{{name}}」が章のフォルダーの外にあります。章のフォルダーに移してください。',
      summary: '録音は章ごとのフォルダーに置きます（`audio/01/p3.ja.mp3`）。',
      remedy: '章のフォルダーに移すか、録音のフォルダーから外してください。',
    },
  },
  'recordings-without-chapter': {
    severity: 'error',
    en: {
      message:
        'Unexpected folder of recordings: no chapter is called `{{chapter}}`, expected {{expected}}. Rename it.',
      summary: 'A folder of recordings is called as the file of its chapter, without `.md`.',
      remedy: 'Rename the folder, or move it out of the recordings.',
    },
    ja: {
      message: '「{{chapter}}」という章はありません（候補: {{expected}}）。フォルダーを改名してください。',
      summary: '録音のフォルダーには、章のファイルと同じ名前（`.md` なし）を付けます。',
      remedy: '改名するか、録音のフォルダーから外してください。',
    },
  },
  'unknown-recording-type': {
    severity: 'error',
    en: {
      message: 'Unexpected ending, expected {{expected}}. Convert the recording, or move the file elsewhere.',
      summary: 'EPUB readers play MP3, AAC in MP4, and Opus in Ogg.',
      remedy: 'Convert the file, for example to MP3 of a constant bit rate; other files lie elsewhere.',
    },
    ja: {
      message:
        'この拡張子の録音は使えません（使えるもの: {{expected}}）。変換するか、別の場所に移してください。',
      summary: 'EPUBで再生できるのは、MP3、MP4のAAC、OggのOpusです。',
      remedy: '固定ビットレートのMP3などに変換してください。録音でないものは別の場所に置いてください。',
    },
  },
  'recording-name': {
    severity: 'error',
    en: {
      message:
        'Unexpected name `{{found}}`, expected a block and a language: `p3.ja.{{ending}}`, or `p3/s2.ja.{{ending}}` for a sentence of it. Rename it.',
      summary: 'A recording is called after what it reads and the language it is in.',
      remedy: 'See the names of blocks with `taiyaku align --json`, and rename the file.',
    },
    ja: {
      message:
        '名前「{{found}}」からブロックと言語が分かりません。`p3.ja.{{ending}}`、文ごとなら `p3/s2.ja.{{ending}}` のように改名してください。',
      summary: '録音の名前は、読む箇所と言語からなります。',
      remedy: 'ブロックの名前は `taiyaku align --json` で分かります。',
    },
  },
  'empty-recording': {
    severity: 'error',
    en: {
      message: 'Unexpected empty file, expected a recording. Record it again, or delete the file.',
      summary: 'A recording has sound in it.',
      remedy: 'Export the recording again, or delete the file.',
    },
    ja: {
      message: '録音のファイルが空です。録音し直すか、削除してください。',
      summary: '録音には音声が必要です。',
      remedy: '書き出し直すか、ファイルを削除してください。',
    },
  },
  'recording-format': {
    severity: 'error',
    en: {
      message:
        'Unexpected content of the recording: {{found}}, expected {{expected}} by its ending. Convert it.',
      summary: 'A recording is what its ending says: readers go by the type that the package states.',
      remedy: 'Convert the file, or give it the ending of what it is.',
    },
    ja: {
      message: '録音の内容が{{found}}です。拡張子どおりの{{expected}}に変換してください。',
      summary: '録音の内容は拡張子と一致させます。リーダーはパッケージに書かれた種類に従って再生します。',
      remedy: '変換するか、内容に合う拡張子を付けてください。',
    },
  },
  'broken-recording': {
    severity: 'error',
    en: {
      message: 'Unexpected bytes at {{offset}}, expected {{expected}}. Export the recording again.',
      summary: 'A recording is whole, so that its length is known and readers play all of it.',
      remedy: 'Export the recording again from the program it was made with.',
    },
    ja: {
      message: '録音の{{offset}}バイト目が{{expected}}として読めません。書き出し直してください。',
      summary: '録音のファイルが壊れていると、長さが分からず、再生も途中で止まります。',
      remedy: '録音したプログラムから書き出し直してください。',
    },
  },
  'recording-length': {
    severity: 'error',
    en: {
      message:
        'Unexpected length of {{found}} s, expected more than 0 and at most {{limit}} s. Record the passage by itself.',
      summary: 'A recording reads one passage.',
      remedy: 'Cut the recording at its passages, a file each.',
    },
    ja: {
      message: '録音の長さが{{found}}秒です（0秒より長く、{{limit}}秒まで）。段落ごとに分けてください。',
      summary: '一つの録音は一つの段落を読みます。',
      remedy: '録音を段落ごとのファイルに分けてください。',
    },
  },
  'too-many-recordings': {
    severity: 'error',
    en: {
      message:
        'Unexpected size: the recordings have more than {{limit}} MB, expected less. Use a lower bit rate, or several editions.',
      summary: 'An EPUB with its recordings must be something that can be sent to a reader.',
      remedy: 'Speech is well served by 48 to 64 kbit/s in one channel.',
    },
    ja: {
      message: '録音が合わせて{{limit}} MBを超えています。ビットレートを下げるか、版を分けてください。',
      summary: '録音入りのEPUBも、リーダーに送れる大きさでなければなりません。',
      remedy: '朗読ならモノラルの48〜64 kbit/sで十分です。',
    },
  },
  'variable-bit-rate': {
    severity: 'note',
    en: {
      message:
        'The bit rate changes inside MP3 recordings: {{count}}, this one first. Some readers lose their place in such files; a constant one is safe.',
      summary: 'Readers find a time in an MP3 of constant bit rate by counting bytes.',
      remedy: 'Export with a constant bit rate (CBR), for example 64 kbit/s.',
    },
    ja: {
      message:
        '可変ビットレートのMP3があります（{{count}}件。これが最初）。位置がずれるリーダーがあるため、固定ビットレートが安全です。',
      summary: '固定ビットレートのMP3なら、リーダーはバイト数から時刻を正しく求められます。',
      remedy: '固定ビットレート（CBR、64 kbit/sなど）で書き出してください。',
    },
  },
  'recording-language': {
    severity: 'error',
    en: {
      message: 'Unexpected language `{{found}}` of a recording, expected {{expected}}. Rename the file.',
      summary: 'A recording is in a language of the book.',
      remedy: 'Name the language as the book does: `p3.ja.mp3`.',
    },
    ja: {
      message:
        '録音の言語「{{found}}」はこの本の言語ではありません（候補: {{expected}}）。改名してください。',
      summary: '録音は本の言語のいずれかで読まれます。',
      remedy: '言語は本と同じように書いてください（`p3.ja.mp3`）。',
    },
  },
  'recording-without-passage': {
    severity: 'error',
    en: {
      message:
        'Unexpected recording of `{{found}}`, which the chapter does not have. Did you mean {{expected}}?',
      summary:
        'A recording reads a heading, paragraph, list item, caption or note of its chapter, or a sentence of one.',
      remedy:
        'See the names of blocks with `taiyaku align --json`. They count from the start of the chapter: give a block a name of its own (`{#id}`) where passages may still come and go.',
    },
    ja: {
      message: '録音の読む「{{found}}」が章にありません（候補: {{expected}}）。',
      summary: '録音が読むのは、章の見出し、段落、箇条書きの項目、図表の見出し、注、またはその一文です。',
      remedy:
        'ブロックの名前は `taiyaku align --json` で分かります。章の初めから数えた番号なので、段落が増減しうるなら `{#id}` で名前を付けてください。',
    },
  },
  'unrecordable-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected recording of `{{found}}` ({{kind}}), expected one of a heading, paragraph, list item, caption or note. Delete the file.',
      summary: 'Tables, pictures and program text are not read aloud from recordings.',
      remedy: 'Record the paragraph before or behind it.',
    },
    ja: {
      message:
        '「{{found}}」（{{kind}}）は録音できません。見出し、段落、箇条書きの項目、図表の見出し、注だけです。ファイルを削除してください。',
      summary: '表、図、プログラムは録音では読み上げません。',
      remedy: '前後の段落を録音してください。',
    },
  },
  'recording-of-nothing': {
    severity: 'error',
    en: {
      message:
        'Unexpected recording: `{{found}}` has no words in `{{language}}`. Delete the file, or correct its name.',
      summary: 'A recording reads words that the book shows.',
      remedy: 'Passages that are not translated have a recording in the other language only.',
    },
    ja: {
      message:
        '「{{found}}」には `{{language}}` の文がありません。ファイルを削除するか、名前を直してください。',
      summary: '録音は、本に載っている文を読みます。',
      remedy: '訳していない段落の録音は、もう一方の言語だけにします。',
    },
  },
  'same-recording': {
    severity: 'error',
    en: {
      message:
        'Unexpected second recording of the same words, expected one; the other is `{{other}}`. Delete one of the two.',
      summary: 'Each side of a passage is read once: as a whole, or sentence by sentence.',
      remedy: 'Delete the recording that is not wanted.',
    },
    ja: {
      message: '同じ文の録音が二つあります（もう一つは `{{other}}`）。一方を削除してください。',
      summary: '段落は、全体か一文ごとか、どちらかで一度だけ読みます。',
      remedy: '不要なほうを削除してください。',
    },
  },
  'unused-recordings': {
    severity: 'warning',
    en: {
      message:
        'Recordings in `{{language}}` are in no EPUB: {{count}}, this one first; the editions that use the folder do not show the language.',
      summary: 'An edition has recordings of the languages that it shows.',
      remedy: 'Give the edition a folder of its own, or delete the recordings.',
    },
    ja: {
      message:
        '`{{language}}` の録音はどのEPUBにも入りません（{{count}}件。これが最初）。このフォルダーを使う版がその言語を載せていません。',
      summary: '版に入るのは、その版が載せる言語の録音です。',
      remedy: '版ごとにフォルダーを分けるか、録音を削除してください。',
    },
  },
  'partial-recordings': {
    severity: 'warning',
    en: {
      message:
        'Recordings in `{{language}}` cover {{count}} of {{all}} passages of this chapter; without one: {{missing}}. Record these too.',
      summary: 'Reading aloud goes on without a gap where every paragraph and list item has a recording.',
      remedy: 'Record the rest. A chapter without any recording in a language is no fault.',
    },
    ja: {
      message:
        '`{{language}}` の録音は、この章の{{all}}段落のうち{{count}}段落だけです。ないもの: {{missing}}。残りも録音してください。',
      summary: '段落と箇条書きの項目すべてに録音があれば、朗読が途切れません。',
      remedy: '残りを録音してください。章に一つもない言語については何も言いません。',
    },
  },
} as const satisfies RuleTable;
