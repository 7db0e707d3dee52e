import type { RuleTable } from '../rule.ts';

/** Faults of XLIFF 2.1 documents: its grammar, and what the standard asks beyond a grammar. */
export const xliffRules = {
  'xliff-structure': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} in this XLIFF document, expected {{expected}}.',
      summary: 'XLIFF 2.1 says which elements stand where, in which order and how often.',
      remedy: 'Export the translation anew from the program that wrote the file, as XLIFF 2.0 or 2.1.',
    },
    ja: {
      message: 'XLIFF 文書に想定外の {{found}} があります。ここには {{expected}} が入るはずです。',
      summary: 'XLIFF 2.1 は、どの要素がどこに、どの順で、何回置けるかを定めています。',
      remedy: 'ファイルを作ったプログラムから、XLIFF 2.0 または 2.1 でもう一度書き出してください。',
    },
  },
  'xliff-attribute': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} in this XLIFF document, expected {{expected}}.',
      summary:
        'Attributes of XLIFF elements have fixed names and kinds of value; some need, or exclude, another.',
      remedy: 'Write the attribute as the message says, or leave it out.',
    },
    ja: {
      message: 'XLIFF 文書に想定外の {{found}} があります。正しくは {{expected}} です。',
      summary:
        'XLIFF の要素の属性は、名前と値の種類が決まっています。ほかの属性を必要とするもの、排除するものもあります。',
      remedy: 'メッセージのとおりに属性を書くか、属性を取り除いてください。',
    },
  },
  'xliff-duplicate-id': {
    severity: 'error',
    en: {
      message: 'Unexpected second use of an id by {{found}}, expected {{expected}}.',
      summary: 'An id of an XLIFF document names one thing within its file, group or unit.',
      remedy: 'Give the later element an id of its own.',
    },
    ja: {
      message: '{{found}} の id は既に使われています。{{expected}} となる値にしてください。',
      summary: 'XLIFF 文書の id は、そのファイル・グループ・ユニットの中でただ一つのものを指します。',
      remedy: '後に出る要素に別の id を付けてください。',
    },
  },
  'xliff-reference': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}}, which leads nowhere in this XLIFF document; expected {{expected}}.',
      summary:
        'What an element of XLIFF refers to stands in the same document, and is named in the form of the standard.',
      remedy: 'Correct the id, or restore the element that it names.',
    },
    ja: {
      message: '{{found}} が指すものは、この XLIFF 文書にありません。{{expected}} が必要です。',
      summary: 'XLIFF の要素が参照するものは同じ文書の中にあり、規格の書式で指されます。',
      remedy: 'id を直すか、指されている要素を元に戻してください。',
    },
  },
  'xliff-language': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}}, expected {{expected}}.',
      summary:
        'Sources are in the language of `srcLang`, targets in that of `trgLang`, and a document with targets names it.',
      remedy:
        'Correct `xml:lang`, also where an element around it sets it, or the languages of the root element.',
    },
    ja: {
      message: '想定外の {{found}} です。正しくは {{expected}} です。',
      summary:
        '原文は `srcLang` の言語、訳文は `trgLang` の言語です。訳文のある文書には `trgLang` が要ります。',
      remedy: '`xml:lang`（外側の要素にあるものも）か、根の要素の言語を直してください。',
    },
  },
  'xliff-space': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} on a target, expected {{expected}} as on its source.',
      summary: 'Both texts of a segment treat white space alike.',
      remedy: 'Give source and target the same `xml:space`.',
    },
    ja: {
      message: '訳文が {{found}} になっています。原文と同じ {{expected}} にしてください。',
      summary: '一つの分節の原文と訳文は、空白を同じように扱います。',
      remedy: '原文と訳文の `xml:space` をそろえてください。',
    },
  },
  'xliff-marker-pair': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} without its other half, expected {{expected}}.',
      summary:
        'A start that is an element of its own has its end after it in the same unit, unless it says `isolated`.',
      remedy: 'Put the missing half back, or mark the one that is there as `isolated="yes"`.',
    },
    ja: {
      message: '{{found}} の対になるものがありません。{{expected}} が必要です。',
      summary: '独立した開始要素には、`isolated` でないかぎり、同じユニットの後方に終了要素があります。',
      remedy: '欠けた片方を戻すか、残った片方に `isolated="yes"` を付けてください。',
    },
  },
  'xliff-code-rights': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}}, expected {{expected}}.',
      summary:
        'What may be copied, deleted or moved is the same for both halves of a code; what keeps its place may be neither copied nor deleted.',
      remedy: 'Bring the attributes of the code into line.',
    },
    ja: {
      message: '想定外の {{found}} です。正しくは {{expected}} です。',
      summary:
        '複製・削除・移動の可否は、コードの両半分で同じです。位置の決まったコードは複製も削除もできません。',
      remedy: 'コードの属性をそろえてください。',
    },
  },
  'xliff-order': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} of a target, expected {{expected}}.',
      summary: 'Each target of a unit has one place in their order, stated or its own.',
      remedy: 'Number the targets that change places, each with the place it goes to.',
    },
    ja: {
      message: '訳文の順番 {{found}} は使えません。{{expected}} にしてください。',
      summary: 'ユニットの訳文はそれぞれ、明示された順番か元の順番を一つずつ占めます。',
      remedy: '入れ替わる訳文のそれぞれに、移る先の番号を付けてください。',
    },
  },
  'xliff-lost-code': {
    severity: 'error',
    en: {
      message: 'Unexpected {{found}} without {{expected}}, which must not be deleted.',
      summary: 'Codes with `canDelete="no"` are in the translation too.',
      remedy: 'Put the code into the translation.',
    },
    ja: {
      message: '{{found}} に、削除できない {{expected}} がありません。',
      summary: '`canDelete="no"` のコードは訳文にも必要です。',
      remedy: '訳文にそのコードを入れてください。',
    },
  },
  'xliff-moved-code': {
    severity: 'error',
    en: {
      message: 'Unexpected place of {{found}}, expected it as in {{expected}}.',
      summary:
        'Codes with `canReorder="no"` stand right after the code that they follow in the source, from one with `firstNo` on.',
      remedy: 'Put the codes back into their order.',
    },
    ja: {
      message: '{{found}} の位置が違います。{{expected}} のとおりに置いてください。',
      summary:
        '`canReorder="no"` のコードは、`firstNo` のコードから始まり、原文と同じコードのすぐ後に続きます。',
      remedy: 'コードを元の順に戻してください。',
    },
  },
} as const satisfies RuleTable;
