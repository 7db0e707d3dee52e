import type { RuleTable } from '../rule.ts';

/** Faults of questions that show against the whole book: ids, quotes, private answers, editions. */
export const exerciseFaultsRules = {
  'question-text-too-long': {
    severity: 'error',
    en: {
      message:
        'Unexpected size of a text: {{found}}, expected at most {{expected}} characters or marks. Split the text.',
      summary: 'One text of a question has at most 10 000 characters and 1000 marks such as `*` and `[`.',
      remedy: 'Make several questions of it, or let a `group` refer to passages of the book.',
    },
    ja: {
      message:
        '文が長すぎます（{{found}}）。{{expected}}字（または{{expected}}個の記号）以下に分けてください。',
      summary: '設問の一つの文は1万字まで、「*」や「[」などの記号は千個までです。',
      remedy: '設問を分けるか、`group` で本文の段落を指してください。',
    },
  },
  'retired-question-id': {
    severity: 'error',
    en: {
      message: 'Unexpected id `{{id}}`, which is retired. Give the question an id that was never used.',
      summary:
        'Cards, gradebooks and links know a question by its id for ever, so the id of a question that is gone is not given to another.',
      remedy:
        'Choose a new id; take the old one out of `retired` only if this is the same question come back.',
    },
    ja: {
      message: 'id `{{id}}` は廃止されています（`retired`）。使われたことのない id を付けてください。',
      summary:
        'カード、成績表、リンクは設問を id で覚えているので、なくなった設問の id をほかの設問に使うことはできません。',
      remedy: '新しい id を付けてください。同じ設問を元に戻すときだけ `retired` から外します。',
    },
  },
  'retired-twice': {
    severity: 'error',
    en: {
      message: 'Unexpected second `{{id}}` among the retired ids of the book. Remove one of the two.',
      summary: 'An id is retired once, in the chapter that had the question.',
      remedy: 'Keep the entry in the file of the chapter where the question stood.',
    },
    ja: {
      message: '廃止された id `{{id}}` が二度挙げられています。どちらかを消してください。',
      summary: 'id の廃止は、その設問があった章に一度だけ書きます。',
      remedy: '設問があった章のファイルの方を残してください。',
    },
  },
  'quote-moved': {
    severity: 'error',
    en: {
      message:
        'The quote `{{found}}` does not stand in `{{block}}` but in `{{expected}}`. Name that passage, and see whether the question still fits.',
      summary:
        'A quote must stand in the passage that the question names; these words have moved to another.',
      remedy:
        'Write the id that the message gives as `block`; an id of your own, `{#why}`, moves with its paragraph.',
    },
    ja: {
      message:
        '引用「{{found}}」は `{{block}}` ではなく `{{expected}}` にあります。そちらを指し、設問が今も合うか確かめてください。',
      summary: '引用は設問の指す段落にある必要があります。この文は別の段落に移っています。',
      remedy:
        '示された id を `block` に書いてください。段落に `{#why}` を付けておけば、移しても id は変わりません。',
    },
  },
  'quote-in-other-language': {
    severity: 'error',
    en: {
      message:
        'The quote `{{found}}` stands in `{{block}}` in `{{expected}}`, not in `{{language}}`. Correct `lang` or the quote.',
      summary: '`lang` says in which language of the passage the quote stands.',
      remedy: 'Write the language of the quote, or leave `lang` out: then either side will do.',
    },
    ja: {
      message:
        '引用「{{found}}」は `{{block}}` の `{{language}}` ではなく `{{expected}}` にあります。`lang` か引用を直してください。',
      summary: '`lang` は、引用が段落のどの言語にあるかを示します。',
      remedy: '引用の言語を書くか、`lang` を省いてください（どちらの言語でもよくなります）。',
    },
  },
  'quote-occurrence': {
    severity: 'error',
    en: {
      message:
        'Unexpected `occurrence: {{occurrence}}`: the quote `{{found}}` stands in `{{block}}` {{expected}} time(s). Correct the number.',
      summary: '`occurrence` says which of several places of the same words is meant, from 1.',
      remedy: 'Count the places again, or quote more words, so that there is one place only.',
    },
    ja: {
      message:
        '`occurrence: {{occurrence}}` とありますが、引用「{{found}}」は `{{block}}` に{{expected}}回しか出ません。',
      summary: '`occurrence` は、同じ文句が何度も出るとき、その何番目かを 1 から数えて示します。',
      remedy: '数え直すか、一か所に決まるように引用を長くしてください。',
    },
  },
  'answer-in-both': {
    severity: 'error',
    en: {
      message:
        'Unexpected `{{field}}` in the private file: the question has one in the shared file too. Keep one of the two.',
      summary: 'A field of a question stands in one file, so that nobody mends the wrong one.',
      remedy: 'Delete the field from the shared file if it is to be private, else from the private one.',
    },
    ja: {
      message: '`{{field}}` が公開のファイルと解答ファイルの両方にあります。どちらかを消してください。',
      summary: '設問の一つの項目は、どちらか一方のファイルだけに書きます。',
      remedy: '公開しないなら公開のファイルから、公開するなら解答ファイルから消してください。',
    },
  },
  'public-field-in-answers': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{field}}` in the private file, expected it in the shared one. Move it there.',
      summary: 'What every reader sees (prompt, ref, type, id …) stands in the shared file alone.',
      remedy:
        'Leave answers and notes in `*.answers.yaml`; the question itself belongs in `exercises/<chapter>.yaml`.',
    },
    ja: {
      message: '`{{field}}` は解答ファイルには書けません。公開のファイルに移してください。',
      summary: '読者の見るもの（prompt、ref、type、id など）は公開のファイルだけに書きます。',
      remedy: '`*.answers.yaml` には解答と解説だけを書き、設問そのものは `exercises/<章>.yaml` に書きます。',
    },
  },
  'answer-not-private': {
    severity: 'error',
    en: {
      message: 'Unexpected `{{field}}` in a file that says `answers: private`. Move it to the private file.',
      summary: 'A file with `answers: private` is shared without its answers.',
      remedy:
        'Write it in `exercises/<chapter>.answers.yaml`, or take `answers: private` out of the head. Here choices stand without `correct`, rows without `answer`, gaps as `[[]]`; there write `answer: 2`, `answers: […]`, `gaps: […]`, or the field again with its answers.',
    },
    ja: {
      message: '`answers: private` のファイルに `{{field}}` があります。解答ファイルに移してください。',
      summary: '`answers: private` のファイルは、解答なしで公開されます。',
      remedy:
        '`exercises/<章>.answers.yaml` に書くか、先頭の `answers: private` を消してください。こちらでは選択肢の `correct` と `rows` の `answer` を省き、空所を `[[]]` とします。解答ファイルには `answer: 2`、`answers: […]`、`gaps: […]` と書くか、解答を加えて同じ項目を書きます。',
    },
  },
  'private-half-differs': {
    severity: 'error',
    en: {
      message:
        '`{{field}}` of the private file differs from the shared one in more than the answers. Make the two the same.',
      summary:
        'With `answers: private`, choices, rows and texts with gaps stand in both files; what readers see is the same in both.',
      remedy:
        'Copy the field from the shared file and add the answers alone: `correct: true`, `answer: …`, `[[歩いて]]` for `[[]]`.',
    },
    ja: {
      message: '解答ファイルの `{{field}}` が、解答のほかにも公開のファイルと違います。同じにしてください。',
      summary:
        '`answers: private` では、選択肢、`rows`、空所のある文を両方のファイルに書きます。読者の見る部分は同じでなければなりません。',
      remedy:
        '公開のファイルから写し、解答だけを加えてください（`correct: true`、`answer: …`、`[[]]` を `[[歩いて]]` に）。',
    },
  },
  'answers-withheld': {
    severity: 'error',
    en: {
      message:
        'The answer to `{{id}}` is private and not at hand, but these editions print it: {{editions}}. Add `{{file}}`, or build other editions.',
      summary: 'An edition that prints answers cannot be made without the private file that holds them.',
      remedy:
        'Put the file in its place, or name editions with `answers: none`: `taiyaku build --edition student`.',
    },
    ja: {
      message:
        '設問 `{{id}}` の解答は非公開で手元にありませんが、次の版が印刷します：{{editions}}。`{{file}}` を置くか、ほかの版を作ってください。',
      summary: '解答を印刷する版は、解答ファイルがなければ作れません。',
      remedy:
        '解答ファイルを置くか、`taiyaku build --edition student` のように `answers: none` の版だけを作ってください。',
    },
  },
  'answers-not-at-hand': {
    severity: 'note',
    en: {
      message:
        '{{count}} answer(s) of this chapter are private and not at hand (`{{file}}`); these editions cannot be built: {{editions}}.',
      summary:
        'Private answers are kept out of the shared book; without them only editions without answers can be made.',
      remedy: 'Nothing, unless you have the private file: then put it in its place.',
    },
    ja: {
      message:
        'この章の解答{{count}}件は非公開で手元にありません（`{{file}}`）。次の版は作れません：{{editions}}',
      summary: '非公開の解答は公開の本には入っていません。解答のない版だけを作れます。',
      remedy: '解答ファイルを持っていれば、その場所に置いてください。なければそのままで構いません。',
    },
  },
  'question-language-missing': {
    severity: 'error',
    en: {
      message:
        'Question `{{id}}` lacks `{{language}}` in `{{field}}`, but edition `{{edition}}` asks in it. Add the language.',
      summary: 'An edition with `prompts` asks every question in each of those languages.',
      remedy: 'Write `{ja: …, en: …}`, or change `prompts` of the edition.',
    },
    ja: {
      message:
        '設問 `{{id}}` の `{{field}}` に `{{language}}` がありませんが、版 `{{edition}}` がこの言語で問います。書き足してください。',
      summary: '`prompts` のある版は、その言語のすべてで設問を印刷します。',
      remedy: '`{ja: …, en: …}` と書くか、版の `prompts` を直してください。',
    },
  },
  'answers-apart': {
    severity: 'error',
    en: {
      message:
        'Unexpected `separate` in edition `{{edition}}` of the view `{{view}}`: answers of their own are an edition of the view `answer-key`. Make one, and write `answers: none` here.',
      summary: 'A key that is a book of its own is an edition of its own.',
      remedy: 'Add `key: {view: answer-key}` to `editions`.',
    },
    ja: {
      message:
        '版 `{{edition}}`（`{{view}}`）に `separate` は使えません。別冊の解答は `answer-key` の版として作り、ここは `answers: none` にしてください。',
      summary: '別冊の解答集は、それだけで一つの版です。',
      remedy: '`editions` に `key: {view: answer-key}` を加えてください。',
    },
  },
  'answers-inline-in-key': {
    severity: 'error',
    en: {
      message:
        'Unexpected `inline` in edition `{{edition}}`: an answer key has no questions below which answers could stand. Remove it.',
      summary: 'A key prints answers alone; `show: [statement, answer]` prints the questions with them.',
      remedy: 'Leave out `where: inline`, or use another view for a teacher’s edition.',
    },
    ja: {
      message: '版 `{{edition}}` は解答集なので `inline`（設問の下）は使えません。消してください。',
      summary: '解答集には解答だけが載ります。`show: [statement, answer]` とすれば設問も印刷されます。',
      remedy: '`where: inline` を消すか、教師用の版には別の view を使ってください。',
    },
  },
  'key-without-answers': {
    severity: 'error',
    en: {
      message:
        'Edition `{{edition}}` is an answer key without answers. Remove `answers: none`, or the edition.',
      summary: 'A key prints answers alone; without them nothing is left of it but its title.',
      remedy: 'Write `key: {view: answer-key}`: the answers of a key need no `answers`.',
    },
    ja: {
      message:
        '版 `{{edition}}` は解答集なのに解答がありません。`answers: none` か、この版を消してください。',
      summary: '解答集には解答だけが載るので、解答がなければ扉のほかに何も残りません。',
      remedy: '`key: {view: answer-key}` と書けば、`answers` を書かなくても解答が載ります。',
    },
  },
  'answers-show-nothing': {
    severity: 'error',
    en: {
      message:
        'Unexpected empty `show`, expected what the entries say: answer, explanation, rubric, statement. Name some, or remove the place.',
      summary: 'A place of answers prints at least one thing.',
      remedy: 'Write `show: [answer]`, or `answers: none` for an edition without answers.',
    },
    ja: {
      message:
        '`show` が空です。answer、explanation、rubric、statement から書くか、この場所を消してください。',
      summary: '解答の置き場所には、少なくとも一つのものを印刷します。',
      remedy: '`show: [answer]` と書きます。解答のない版なら `answers: none` とします。',
    },
  },
  'answers-place-twice': {
    severity: 'error',
    en: {
      message: 'Unexpected second place `{{where}}` for the same answers. Make one entry of the two.',
      summary: 'Each answer stands in a place once.',
      remedy: 'Write everything in one `show`, or let the two places admit different questions.',
    },
    ja: {
      message: '同じ解答の置き場所 `{{where}}` が二度あります。一つにまとめてください。',
      summary: '一つの解答は、一つの場所に一度だけ置きます。',
      remedy: '`show` にまとめて書くか、`admit` で別の設問に分けてください。',
    },
  },
  'room-without-answers': {
    severity: 'error',
    en: {
      message:
        'Unexpected `room: fill` in edition `{{edition}}`, which has no answers below its questions. Write `answers: inline`, or remove `room`.',
      summary:
        '`room: fill` writes the answers into the room for them; they must stand below their questions.',
      remedy: 'Write `answers: [{where: inline}]` beside `room: fill`.',
    },
    ja: {
      message:
        '版 `{{edition}}` は設問の下に解答がないのに `room: fill` です。`answers: inline` とするか `room` を消してください。',
      summary: '`room: fill` は解答欄に解答を書き入れるので、解答は設問の下に置きます。',
      remedy: '`room: fill` と並べて `answers: [{where: inline}]` と書きます。',
    },
  },
  'version-twice': {
    severity: 'error',
    en: {
      message:
        'Unexpected second version `{{found}}` in edition `{{edition}}` (capitals make no difference). Remove or rename one.',
      summary: 'Versions are told apart by their names, on paper and as files.',
      remedy: 'Write `versions: [A, B]`.',
    },
    ja: {
      message:
        '版 `{{edition}}` に同じ種別 `{{found}}` が二度あります（大文字と小文字は区別しません）。一方を変えてください。',
      summary: '問題用紙の種別は名前で見分けます。',
      remedy: '`versions: [A, B]` のように書きます。',
    },
  },
  'edition-name-twice': {
    severity: 'error',
    en: {
      message:
        'Unexpected name `{{id}}`: edition `{{other}}`, with its version, has it already (capitals make no difference). Rename one.',
      summary: 'An edition with versions is one for each, `sheet-A`, `sheet-B`; each name becomes a file.',
      remedy: 'Rename the edition whose name looks like that of a version.',
    },
    ja: {
      message:
        '版の名前 `{{id}}` は、版 `{{other}}` とその種別の名前と同じです（大文字と小文字は区別しません）。一方を変えてください。',
      summary: '`versions` のある版は `sheet-A`、`sheet-B` のように分かれ、それぞれファイルになります。',
      remedy: '種別の名前と紛らわしい方の版の名前を変えてください。',
    },
  },
  'no-such-tag': {
    severity: 'warning',
    en: {
      message:
        'Edition `{{edition}}` chooses questions with the tag `{{found}}`, but none has it. Did you mean {{expected}}?',
      summary: 'A tag that no question has chooses nothing.',
      remedy: 'Correct the tag, or give it to the questions.',
    },
    ja: {
      message:
        '版 `{{edition}}` が選ぶタグ `{{found}}` の付いた設問はありません。{{expected}} のことでしょうか。',
      summary: 'どの設問にもないタグでは何も選べません。',
      remedy: 'タグを直すか、設問に付けてください。',
    },
  },
  'no-such-level': {
    severity: 'warning',
    en: {
      message:
        'Edition `{{edition}}` chooses questions of the level `{{found}}`, but none has it. Did you mean {{expected}}?',
      summary: 'A level that no question has chooses nothing; `2` and `1-3` are degrees of difficulty.',
      remedy: 'Correct the level, or give `level` or `difficulty` to the questions.',
    },
    ja: {
      message:
        '版 `{{edition}}` が選ぶレベル `{{found}}` の設問はありません。{{expected}} のことでしょうか。',
      summary: 'どの設問にもないレベルでは何も選べません。`2` や `1-3` は難しさ（difficulty）です。',
      remedy: 'レベルを直すか、設問に `level` か `difficulty` を付けてください。',
    },
  },
  'edition-without-questions': {
    severity: 'warning',
    en: {
      message:
        'Edition `{{edition}}` chooses no question: none has one of its tags and one of its levels at once.',
      summary: 'Tags and levels are both asked for.',
      remedy: 'Leave out one of the two, or mark more questions.',
    },
    ja: {
      message: '版 `{{edition}}` の `tags` と `levels` の両方に合う設問がありません。',
      summary: '`tags` と `levels` は両方とも満たす必要があります。',
      remedy: 'どちらかを省くか、設問に印を付けてください。',
    },
  },
  'no-such-version': {
    severity: 'warning',
    en: {
      message:
        'Question `{{id}}` is for version `{{found}}`, which no edition has. Did you mean {{expected}}?',
      summary: 'A question for certain versions stands in editions with those versions alone.',
      remedy: 'Correct the name, or add it to `versions` of an edition.',
    },
    ja: {
      message:
        '設問 `{{id}}` は種別 `{{found}}` 用ですが、どの版にもありません。{{expected}} のことでしょうか。',
      summary: '種別を限った設問は、その種別のある版だけに載ります。',
      remedy: '名前を直すか、版の `versions` に加えてください。',
    },
  },
  'edition-without-versions': {
    severity: 'warning',
    en: {
      message:
        'Question `{{id}}` is for version `{{found}}`, but no edition has versions. Add `versions` to an edition, or remove it here.',
      summary:
        'Editions without versions print every question; one for certain versions is then no different.',
      remedy: 'Write `sheet: {view: worksheet, versions: [A, B]}` in book.yaml.',
    },
    ja: {
      message:
        '設問 `{{id}}` は種別 `{{found}}` 用ですが、種別のある版がありません。版に `versions` を書くか、ここから消してください。',
      summary: '種別のない版にはすべての設問が載るので、種別を限っても変わりません。',
      remedy: 'book.yaml に `sheet: {view: worksheet, versions: [A, B]}` のように書きます。',
    },
  },
  'skewed-positions': {
    severity: 'warning',
    en: {
      message:
        'Of {{questions}} questions the right answers stand too often in the same place: {{found}}. Move some.',
      summary: 'Who notices that the answer is always the same letter need not read the question.',
      remedy:
        'Put the right choice elsewhere in some questions, or let versions shuffle them; write some statements the other way round.',
    },
    ja: {
      message: '{{questions}}問の正解が同じ位置に偏っています（{{found}}）。いくつか動かしてください。',
      summary: '正解がいつも同じ記号だと、問題を読まなくても答えられてしまいます。',
      remedy: '正解の位置をいくつか変えるか、種別ごとに並べ替えてください。正誤問題では誤りの文も混ぜます。',
    },
  },
} as const satisfies RuleTable;
