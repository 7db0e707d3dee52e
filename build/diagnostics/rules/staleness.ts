import type { RuleTable } from '../rule.ts';

const stale = {
  en: {
    message:
      'The source of this translation ({{source}}) changed since it was accepted: {{changes}}. Bring the translation up to date; or, if it is right as it is, run `taiyaku accept {{id}} --no-change-needed "reason"`',
    summary: 'A translation whose source changed is out of date until it is changed as well.',
    remedy:
      'Change the translation, then record it with `taiyaku accept <block or file>`. Where it needs no change, say why: `taiyaku accept 01/p3 --no-change-needed "spelling only"`. To go on meanwhile: `stale: warn` in `book.yaml`, or `build --draft`, which marks the place in the margin.',
  },
  ja: {
    message:
      'この訳の原文（{{source}}）は、訳を確認した後で変わっています：{{changes}}。訳を直すか、このままでよければ `taiyaku accept {{id}} --no-change-needed "理由"` を実行してください',
    summary: '原文が変わった訳は、訳も直すまで古いものとみなします。',
    remedy:
      '訳を直し、`taiyaku accept <ブロックまたはファイル>` で記録します。直さなくてよいときは理由を添えます：`taiyaku accept 01/p3 --no-change-needed "表記だけの変更"`。後回しにするには、`book.yaml` に `stale: warn` と書くか、欄外に印を付ける `build --draft` を使います。',
  },
} as const;

const touched = {
  en: {
    message:
      'This translation and its source ({{source}}) both changed since it was accepted; in the source: {{changes}}. See that they agree, then run `taiyaku accept {{id}}`',
    summary: 'Where source and translation both changed, somebody has to say that they agree.',
    remedy:
      'Compare both texts and record the translation with `taiyaku accept <block or file>`. To go on meanwhile: `stale: warn` in `book.yaml`, or `build --draft`.',
  },
  ja: {
    message:
      'この訳も原文（{{source}}）も、訳を確認した後で変わっています（原文の変更：{{changes}}）。合っているか見て、`taiyaku accept {{id}}` を実行してください',
    summary: '原文と訳の両方が変わったところは、合っていることを人が確かめます。',
    remedy:
      '両方を見比べ、`taiyaku accept <ブロックまたはファイル>` で記録します。後回しにするには、`book.yaml` に `stale: warn` と書くか、`build --draft` を使います。',
  },
} as const;

/** What can be wrong with the record of accepted translations, and what it says of the translations. */
export const stalenessRules = {
  'stale-translation': { severity: 'error', ...stale },
  'stale-translation-allowed': { severity: 'warning', ...stale },
  'touched-translation': { severity: 'error', ...touched },
  'touched-translation-allowed': { severity: 'warning', ...touched },
  'unaccepted-translation': {
    severity: 'warning',
    en: {
      message: 'This translation (of {{source}}) is new and not accepted yet; run `taiyaku accept {{id}}`',
      summary: 'A book with an `align.lock.json` records every translation once somebody has accepted it.',
      remedy:
        'Record it with `taiyaku accept <block or file>`, so that a later change of its source is noticed.',
    },
    ja: {
      message:
        'この訳（原文 {{source}}）は新しく、まだ確認の記録がありません。`taiyaku accept {{id}}` を実行してください',
      summary: '`align.lock.json` のある本では、確認した訳を一つずつ記録します。',
      remedy:
        '`taiyaku accept <ブロックまたはファイル>` で記録してください。後で原文が変わったときに気づけます。',
    },
  },
  'lock-conflict': {
    severity: 'error',
    en: {
      message:
        'Unexpected mark of an unresolved merge, `{{found}}`; keep the lines of one side, or of both where their ids differ, and remove the marks',
      summary: 'The lock of a translation was merged and not cleared up.',
      remedy:
        'Each line is the record of one pair. Keep one line for each id, remove the lines that begin with `<<<<<<<`, `=======`, `>>>>>>>`, see that all lines but the last end with a comma, and run `taiyaku status`: what was kept wrongly shows there.',
    },
    ja: {
      message:
        'マージの衝突の印 `{{found}}` が残っています。どちらかの行（id が違えば両方の行）を残し、印を消してください',
      summary: '訳の記録ファイルに、マージの衝突が残っています。',
      remedy:
        '一行が一組の記録です。id ごとに一行を残し、`<<<<<<<`、`=======`、`>>>>>>>` の行を消し、最後の行以外はカンマで終わるようにして、`taiyaku status` で確かめてください。',
    },
  },
  'lock-syntax': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{found}}`, expected JSON; restore this file from version control, or delete it and accept everything anew',
      summary: 'The lock of a translation is JSON that `taiyaku accept` writes.',
      remedy:
        'Restore the file from version control. If there is no earlier one, delete it and run `taiyaku accept --all`: then everything counts as up to date.',
    },
    ja: {
      message:
        '`{{found}}` は JSON として読めません。このファイルをバージョン管理から戻すか、消してすべて確認し直してください',
      summary: '訳の記録ファイルは `taiyaku accept` が書く JSON です。',
      remedy:
        'ファイルをバージョン管理から戻してください。元がなければ、消して `taiyaku accept --all` を実行します（すべての訳が新しいものとみなされます）。',
    },
  },
  'lock-value': {
    severity: 'error',
    en: {
      message:
        'Unexpected {{found}} for `{{key}}`, expected {{expected}}; restore this line from version control, or delete it and accept its pair anew',
      summary: 'Every record of the lock has an id, a kind, a normaliser, two hashes and a text.',
      remedy: 'Restore the line from version control, or delete it and run `taiyaku accept` for its block.',
    },
    ja: {
      message:
        '`{{key}}` が {{found}} になっています（正しくは {{expected}}）。この行をバージョン管理から戻すか、消して確認し直してください',
      summary: '記録の各行には、id、種類、正規化の版、二つのハッシュ、原文があります。',
      remedy: 'その行をバージョン管理から戻すか、消してそのブロックの `taiyaku accept` を実行してください。',
    },
  },
  'lock-key': {
    severity: 'error',
    en: {
      message: 'Unexpected key `{{found}}`, expected {{expected}}; correct or remove it',
      summary: 'The lock has the keys that `taiyaku accept` writes and no others.',
      remedy: 'Correct the key, or restore the file from version control.',
    },
    ja: {
      message: 'キー `{{found}}` は使えません（{{expected}} のはずです）。直すか、消してください',
      summary: '記録ファイルのキーは `taiyaku accept` が書くものだけです。',
      remedy: 'キーを直すか、ファイルをバージョン管理から戻してください。',
    },
  },
  'lock-version': {
    severity: 'error',
    en: {
      message: 'Unexpected version `{{found}}`, expected {{expected}}; update taiyaku',
      summary: 'The lock was written by a later taiyaku, whose records this one cannot compare.',
      remedy: 'Install the version of taiyaku with which the others work on this book.',
    },
    ja: {
      message: '版が `{{found}}` です（この taiyaku で読めるのは {{expected}}）。taiyaku を更新してください',
      summary: '記録ファイルは新しい taiyaku が書いたもので、この版では比べられません。',
      remedy: 'この本の他の担当者と同じ版の taiyaku を入れてください。',
    },
  },
  'lock-duplicate': {
    severity: 'error',
    en: {
      message: 'Unexpected second `{{id}}`, expected each once; keep one of the two',
      summary: 'The lock has one record for a pair, and each key once.',
      remedy: 'After a merge both lines may have stayed. Keep one, and run `taiyaku status`.',
    },
    ja: {
      message: '`{{id}}` が二度あります。どちらかを残してください',
      summary: '記録は一組に一つ、キーも一度だけです。',
      remedy: 'マージで両方の行が残ったのかもしれません。一方を残し、`taiyaku status` で確かめてください。',
    },
  },
} as const satisfies RuleTable;
