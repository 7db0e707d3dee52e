import type { RuleTable } from '../rule.ts';

/** What can be wrong between a chapter and its translation. */
export const alignRules = {
  'missing-block': {
    severity: 'error',
    en: {
      message:
        'No translation of this {{kind}} (“{{excerpt}}”, length {{characters}}{{signs}}), expected in {{file}}, lines {{lines}}; translate it there, or write `<!-- @omit: reason -->` before it',
      summary: 'Every block of the source has a translation, or a stated reason for having none.',
      remedy:
        'Add the block to the translation between the lines named. If it is left out on purpose, say why in the manuscript: `<!-- @omit: of no interest outside Japan -->`.',
    },
    ja: {
      message:
        'この{{kind}}（「{{excerpt}}」{{characters}} 字{{signs}}）の訳がありません。{{file}} の {{lines}} 行の間に訳を置くか、前に `<!-- @omit: 理由 -->` と書いてください',
      summary: '原文のどのブロックにも、訳か、訳さない理由がなければなりません。',
      remedy:
        '示された行の間に訳を書き足してください。わざと訳さないときは、原稿に理由を書きます：`<!-- @omit: 海外の読者には不要 -->`。',
    },
  },
  'extra-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{kind}} (“{{excerpt}}”, length {{characters}}{{signs}}) that translates nothing, expected something in {{file}}, lines {{lines}}; remove it, or write `<!-- @extra: reason -->` before it',
      summary: 'Every block of a translation renders a block of the source, or says why it was added.',
      remedy:
        'Remove the block, add what it translates to the manuscript, or mark it as an addition: `<!-- @extra: translator’s note -->`.',
    },
    ja: {
      message:
        'この{{kind}}（「{{excerpt}}」{{characters}} 字{{signs}}）にあたる原文がありません（{{file}} の {{lines}} 行の間）。消すか、前に `<!-- @extra: 理由 -->` と書いてください',
      summary: '訳文のどのブロックにも、原文か、加えた理由がなければなりません。',
      remedy: 'ブロックを消すか、原文を書き足すか、加筆であることを示してください：`<!-- @extra: 訳注 -->`。',
    },
  },
  'moved-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected place of the translation of “{{excerpt}}” ({{sourceFile}}:{{sourceLine}}{{signs}}), expected in the order of the source; move it, or give both blocks the same `{#id}`',
      summary: 'Blocks of a translation stand in the order of the source.',
      remedy:
        'Move the block to its place. If the order is right as it is, write the same `{#id}` at the end of both blocks.',
    },
    ja: {
      message:
        '「{{excerpt}}」（{{sourceFile}}:{{sourceLine}}{{signs}}）の訳が原文と違う順にあります。移すか、両方のブロックに同じ `{#id}` を付けてください',
      summary: '訳文のブロックは原文と同じ順に並べます。',
      remedy:
        'ブロックを正しい位置に移してください。順序がこれでよいなら、両方の末尾に同じ `{#id}` を書きます。',
    },
  },
  'retyped-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}}, expected {{expected}} as in {{sourceFile}}:{{sourceLine}} (“{{excerpt}}”{{signs}}); write both in the same way',
      summary: 'A block and its translation are of the same kind: paragraph, heading, list item, code …',
      remedy:
        'Give the translation the same mark-up as the source: `#` for a heading, `-` for a list item, `>` for a quotation.',
    },
    ja: {
      message:
        '{{found}} になっていますが、原文 {{sourceFile}}:{{sourceLine}}（「{{excerpt}}」{{signs}}）では {{expected}} です。同じ種類にしてください',
      summary: 'ブロックとその訳は同じ種類（段落・見出し・箇条書き・コードなど）にします。',
      remedy: '訳文にも原文と同じ記号を付けてください（見出しは `#`、箇条書きは `-`、引用は `>`）。',
    },
  },
  'unrelated-block': {
    severity: 'error',
    en: {
      message:
        'Unexpected text (“{{found}}”), expected a translation of {{sourceFile}}:{{sourceLine}} (“{{excerpt}}”); translate that, or give both blocks the same `{#id}` if this is its translation',
      summary: 'What stands where a translation should says what the source says.',
      remedy:
        'Nothing in the two texts answers: no number, name or word. Replace the block by the translation. If it is the translation, very freely, write the same `{#id}` at the end of both blocks.',
    },
    ja: {
      message:
        'ここには原文 {{sourceFile}}:{{sourceLine}}（「{{excerpt}}」）の訳があるはずですが、別の文章（「{{found}}」）があります。訳に置き換えるか、これが訳なら両方に同じ `{#id}` を付けてください',
      summary: '訳のあるべき場所には、原文の言うことを書きます。',
      remedy:
        '数字・名前・単語のどれも対応していません。ブロックを訳に置き換えてください。自由な訳である場合は、両方の末尾に同じ `{#id}` を書きます。',
    },
  },
  'joined-paragraphs': {
    severity: 'warning',
    en: {
      message:
        'Unexpected paragraph for two of {{sourceFile}} (lines {{sources}}), expected one for each; divide it, or write `<!-- @join -->` before it',
      summary: 'A paragraph renders one paragraph, unless it says that it joins two.',
      remedy:
        'Put a blank line where the second paragraph of the source begins. If they are joined on purpose, write `<!-- @join -->` before the paragraph.',
    },
    ja: {
      message:
        'この段落は {{sourceFile}} の二つの段落（{{sources}} 行）の訳になっています。分けるか、前に `<!-- @join -->` と書いてください',
      summary: '訳文の一つの段落は、原文の一つの段落にあたります。',
      remedy:
        '原文の二つ目の段落にあたる所に空行を入れてください。わざと合わせたときは、段落の前に `<!-- @join -->` と書きます。',
    },
  },
  'split-paragraph': {
    severity: 'warning',
    en: {
      message:
        'Unexpected two paragraphs (lines {{targets}}) for one of {{sourceFile}}:{{sourceLine}}, expected one; join them, or write `<!-- @split -->` before the first',
      summary: 'A paragraph is rendered by one paragraph, unless the translation says that it is split.',
      remedy:
        'Remove the blank line between the two. If the paragraph is split on purpose, write `<!-- @split -->` before the first.',
    },
    ja: {
      message:
        '原文 {{sourceFile}}:{{sourceLine}} の一つの段落が、二つの段落（{{targets}} 行）に訳されています。一つにするか、前に `<!-- @split -->` と書いてください',
      summary: '原文の一つの段落は、訳文でも一つの段落にします。',
      remedy:
        '二つの段落の間の空行を消してください。わざと分けたときは、一つ目の前に `<!-- @split -->` と書きます。',
    },
  },
  'ambiguous-pair': {
    severity: 'error',
    en: {
      message:
        'Unclear partners: lines {{sources}} of {{sourceFile}} and lines {{targets}} of {{targetFile}} pair in more than one way; add what is missing, remove what is too many, or give partners the same `{#id}`',
      summary: 'Blocks are paired only where one reading is clearly better than all others.',
      remedy:
        'A block is missing or too many on one side. Add or remove it; or write the same `{#id}` at the end of each pair, or `<!-- @omit: … -->`, `<!-- @extra: … -->`, `<!-- @join -->`, `<!-- @split -->` before the block concerned.',
    },
    ja: {
      message:
        '{{sourceFile}} の {{sources}} 行と {{targetFile}} の {{targets}} 行の対応が決まりません。足りないブロックを補うか、対応する両方に同じ `{#id}` を付けてください',
      summary: '対応がはっきりするブロックだけを結びます。',
      remedy:
        '一方でブロックが足りないか余っています。補うか消すかしてください。または対応する両方の末尾に同じ `{#id}` を書くか、前に `<!-- @omit: … -->`、`<!-- @extra: … -->`、`<!-- @join -->`、`<!-- @split -->` を書きます。',
    },
  },
  'heading-level': {
    severity: 'error',
    en: {
      message:
        'Unexpected heading of level {{found}}, expected level {{expected}} as in the source; change the number of `#`',
      summary: 'A heading and its translation have the same level.',
      remedy: 'Write as many `#` as the source has.',
    },
    ja: {
      message: '見出しのレベルが {{found}} です。原文と同じ {{expected}} にしてください（`#` の数）',
      summary: '見出しとその訳は同じレベルにします。',
      remedy: '`#` の数を原文に合わせてください。',
    },
  },
  'unpaired-id': {
    severity: 'error',
    en: {
      message:
        'Unexpected id `{{id}}` on one side only, expected it in {{file}} too (found there: {{found}}); write `{#{{id}}}` on both sides',
      summary: 'An id stands on both sides of a pair or on none.',
      remedy: 'Write the same `{#id}` at the end of both blocks, or remove it from both.',
    },
    ja: {
      message:
        'id `{{id}}` が一方にしかありません（もう一方は {{found}}）。{{file}} にも同じ `{#{{id}}}` を付けてください',
      summary: 'id は対の両方に付けるか、どちらにも付けません。',
      remedy: '両方のブロックの末尾に同じ `{#id}` を書くか、両方から外してください。',
    },
  },
  'note-parity': {
    severity: 'error',
    en: {
      message:
        'Footnote `{{label}}` is {{found}} in {{file}} only, expected in {{other}} too; write it there with the same label',
      summary: 'A footnote is defined and called on both sides, under the same label.',
      remedy: 'Add `[^label]` and its definition to the other file, or remove the note from both.',
    },
    ja: {
      message:
        '脚注 `{{label}}` が {{file}} にしかありません（{{found}}）。{{other}} にも同じラベルで書いてください',
      summary: '脚注は両方の側で、同じラベルで定義し、呼び出します。',
      remedy: 'もう一方のファイルにも `[^ラベル]` とその定義を書くか、両方から消してください。',
    },
  },
  'table-shape': {
    severity: 'error',
    en: {
      message:
        'Unexpected table of {{found}} (rows × columns), expected {{expected}} as in {{sourceFile}}:{{sourceLine}}; add or remove rows or columns',
      summary: 'A table and its translation have the same rows and columns.',
      remedy: 'Add the missing rows or columns, or remove what is too many.',
    },
    ja: {
      message:
        '表が {{found}}（行×列）です。原文 {{sourceFile}}:{{sourceLine}} と同じ {{expected}} にしてください',
      summary: '表とその訳は、行と列の数を同じにします。',
      remedy: '足りない行や列を補うか、余分なものを消してください。',
    },
  },
  'unused-join': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{name}}`: this paragraph renders {{sourceFile}}:{{sourceLine}} alone; remove the comment',
      summary: '`@join` and `@split` stand where two paragraphs render one, or one renders two.',
      remedy:
        'Remove the comment. `<!-- @join -->` stands before a paragraph that holds two of the source, `<!-- @split -->` before the first of two that render one.',
    },
    ja: {
      message:
        '`{{name}}` は不要です。この段落は {{sourceFile}}:{{sourceLine}} だけを訳しています。コメントを消してください',
      summary: '`@join` と `@split` は、二段落を一段落に、または一段落を二段落に訳したところに書きます。',
      remedy:
        'コメントを消してください。`<!-- @join -->` は原文二段落を含む段落の前に、`<!-- @split -->` は一段落を訳した二段落の最初の前に書きます。',
    },
  },
  'annotation-on-wrong-side': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{name}}` in this file, expected `@omit` in the manuscript and `@extra` in translations; change the word',
      summary: '`@omit` is for what the source has more, `@extra` for what the translation has more.',
      remedy:
        'Write `<!-- @omit: reason -->` in the manuscript, or `<!-- @extra: reason -->` in the translation.',
    },
    ja: {
      message:
        '`{{name}}` はこのファイルには書けません。原稿には `@omit`、訳文には `@extra` を書いてください',
      summary: '`@omit` は原文だけにあるもの、`@extra` は訳文だけにあるものに付けます。',
      remedy: '原稿には `<!-- @omit: 理由 -->`、訳文には `<!-- @extra: 理由 -->` と書きます。',
    },
  },
  'sentence-mark-parity': {
    severity: 'error',
    en: {
      message:
        'Unexpected number of `‖` marks: {{found}}, expected {{expected}} as in the source; set as many on both sides',
      summary: 'Sentence links set by hand stand at the same places on both sides.',
      remedy: 'Write `‖` between the same sentences of both paragraphs, or remove all of them.',
    },
    ja: {
      message: '`‖` の数が {{found}} です。原文と同じ {{expected}} にしてください',
      summary: '手で付ける文の区切りは、両方の同じ所に置きます。',
      remedy: '両方の段落の同じ文の間に `‖` を書くか、すべて消してください。',
    },
  },
} as const satisfies RuleTable;
