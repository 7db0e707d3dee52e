import type { RuleTable } from '../rule.ts';

/** What there is to say of the versions of a sheet of questions. */
export const versionsRules = {
  'version-order-renewed': {
    severity: 'warning',
    en: {
      message:
        'Set `{{set}}` has changed since version {{version}} was made: what changed is printed in a new order. Sheets and keys of {{version}} that are out no longer match; print both anew.',
      summary:
        'The order of every version is recorded in `exercises/exercises.lock.json` and used again, until questions or the number of things to choose from change.',
      remedy:
        'Print sheets and keys of this version together again. To keep the old order, undo the change and restore the lock file.',
    },
    ja: {
      message:
        '問題群 `{{set}}` は版 {{version}} を作ったあとに変わったので、変わった所の並びを新しくしました。配布済みの版 {{version}} の問題と解答は合わなくなります。両方を刷り直してください。',
      summary:
        '版ごとの並びは `exercises/exercises.lock.json` に記録され、設問や選択肢の数が変わらないかぎり同じ並びを使います。',
      remedy:
        'この版の問題と解答を一緒に刷り直してください。元の並びに戻すには、変更を取り消し、記録ファイルも元に戻します。',
    },
  },
  'skewed-version': {
    severity: 'warning',
    en: {
      message:
        'In version {{version}}, of {{questions}} questions the right answers stand too often in the same place: {{found}}.',
      summary: 'Chance has put the right answers of one version in the same place again and again.',
      remedy:
        'Take another name for the version: its order is drawn by its name. Or move right choices in the questions that are not shuffled.',
    },
    ja: {
      message: '版 {{version}} では、{{questions}}問の正解が同じ位置に偏っています（{{found}}）。',
      summary: '偶然、ある版の正解が同じ位置に続いています。',
      remedy:
        '版の名前を変えてください。並びは名前から決まります。並べ替えない設問では、正解の位置を動かしてください。',
    },
  },
} as const satisfies RuleTable;
