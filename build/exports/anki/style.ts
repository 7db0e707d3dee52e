/**
 * The look of all cards. Fonts are those of the learner's machine, by the names under which systems ship them; nothing is
 * fetched. The second of two languages is smaller and grey, so that the first is read first.
 */
export const cardStyle = `.card {
  max-width: 34em;
  margin: 1.2em auto;
  padding: 0 1em;
  font-family: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", Georgia, serif;
  font-size: 20px;
  line-height: 1.7;
  text-align: left;
  color: #1c1c1c;
  background: #fdfcf9;
}
.card ruby { ruby-align: center; }
.card rt { font-size: 0.5em; color: #8a3324; }
.card hr { margin: 1em 0; border: 0; border-top: 1px solid #c9c2b6; }
.card [lang|="ja"] { line-height: 1.9; }
.card [lang]:not([class]) + [lang]:not([class]) { font-size: 0.82em; color: #5d5a55; }
.word { font-size: 2.2em; line-height: 1.5; text-align: center; }
.meaning { font-size: 1.2em; text-align: center; }
.kind { font-size: 0.7em; color: #5d5a55; }
.sentence { margin: 0.8em 0; }
.sentence b { font-weight: 600; color: #8a3324; }
.translation { font-size: 0.85em; color: #5d5a55; }
.passage { margin-bottom: 1em; padding-left: 0.8em; border-left: 3px solid #c9c2b6; font-size: 0.9em; }
.question { margin: 0.6em 0; }
.option { margin: 0.25em 0 0.25em 1.6em; text-indent: -1.6em; }
.option > * { text-indent: 0; }
.option > .label { display: inline-block; min-width: 1.6em; padding-right: 0.3em; box-sizing: border-box; white-space: nowrap; }
.option > [lang] + [lang] { display: block; }
.answer { font-size: 1.05em; }
.target { font-weight: 600; border-bottom: 2px solid #8a3324; }
.notes { margin-top: 0.8em; font-size: 0.85em; }
.notes .name { margin-right: 0.6em; color: #5d5a55; }
.hint { margin-top: 0.8em; font-size: 0.85em; }
.cloze { font-weight: 600; color: #8a3324; }
.card footer { margin-top: 1.4em; font-size: 0.65em; color: #8b867e; }
.nightMode.card, .nightMode .card { color: #e8e4dc; background: #22211f; }
.nightMode .card rt, .nightMode rt, .nightMode .sentence b, .nightMode .cloze { color: #e0a090; }
.nightMode [lang]:not([class]) + [lang]:not([class]), .nightMode .translation, .nightMode .kind { color: #b5afa5; }
`;
