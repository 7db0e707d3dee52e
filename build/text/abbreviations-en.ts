/** Abbreviations that another word must follow: a stop after one of these never ends a sentence. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs dr prof rev hon st gen col maj capt cmdr lt sgt cpl adm gov pres sen rep fr sr. ' +
    'e.g i.e cf viz vs v ca c approx esp incl ' +
    'fig figs tab eq eqs sec secs ch chap chaps vol vols art pt para ' +
    'ed eds trans tr repr rev dept univ mt ft p.s n.b q.v'
  ).split(' '),
);

/** Abbreviations that stand before a number: “p. 4”, “No. 7”, “Nov. 23”. */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  'p pp no nos n nn l ll jan feb mar apr jun jul aug sep sept oct nov dec b d r fl op bk'.split(' '),
);

/** Abbreviations that may end a sentence: they do when a word that starts sentences follows. */
export const finalAbbreviations: ReadonlySet<string> = new Set(
  'etc al jr sr co corp inc ltd bros ave blvd rd a.m p.m am pm b.c a.d bc ad ph.d m.a b.a esq ibid'.split(
    ' ',
  ),
);

/** Words that begin a sentence much more often than they go on with a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an it its he she they we you i this that these those there then here his her their our my your in on at ' +
    'by for from with when while where if as after before since although though because but and or so yet however ' +
    'thus therefore hence moreover some many most all both each every no not what why how who one two'
  ).split(' '),
);
