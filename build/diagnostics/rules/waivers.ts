import type { RuleTable } from '../rule.ts';

/** What can be wrong with a finding that the author accepts, `<!-- @ok rule: reason -->`. */
export const waiverRules = {
  'unknown-waiver': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{found}}` after `@ok`. Did you mean {{expected}}?',
      summary:
        '`<!-- @ok rule: reason -->` accepts a finding of the checks of a translation in the block after it.',
      remedy:
        'Write the id of the rule as `taiyaku check` shows it, a colon and the reason. Errors cannot be accepted, only mended.',
    },
    ja: {
      message: '「@ok」の後の「{{found}}」は知られていません。{{expected}} のことではありませんか。',
      summary: '`<!-- @ok 規則: 理由 -->` は、直後のブロックについての訳文検査の指摘を受け入れるものです。',
      remedy:
        '`taiyaku check` が示す規則の名前、コロン、理由の順に書いてください。エラーは受け入れられません。直してください。',
    },
  },
  'unused-waiver': {
    severity: 'warning',
    en: {
      message: 'Unexpected `@ok {{rule}}`: nothing is left to accept here; remove the comment',
      summary: 'A finding that is accepted is there; otherwise the next one would pass unseen.',
      remedy: 'Remove the comment, or move it before the block with the finding.',
    },
    ja: {
      message: '「@ok {{rule}}」で受け入れる指摘はもうありません。注釈を消してください',
      summary: '受け入れた指摘は、そこになければなりません。残しておくと次の誤りを見逃します。',
      remedy: '注釈を消すか、指摘のあるブロックの前に移してください。',
    },
  },
} as const satisfies RuleTable;
