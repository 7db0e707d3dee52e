/** A phrase in both languages: Japanese with its readings as written in a manuscript, then English. */
export type Phrase = readonly [ja: string, en: string];

type Phrases = readonly [Phrase, ...Phrase[]];

/** The words of a town by the sea, out of which sentences are made that mean the same in both languages. */
export const people: Phrases = [
  ['{漁師|りょうし}', 'the fisherman'],
  ['年寄りの{船大工|ふなだいく}', 'the old shipwright'],
  ['図書館の{司書|ししょ}', 'the librarian'],
  ['{庭師|にわし}の二人', 'the two gardeners'],
  ['町の郵便局長', 'the postmaster of the town'],
  ['隣に住む先生', 'the teacher next door'],
  ['{灯台守|とうだいもり}の娘', 'the keeper’s daughter'],
  ['市場の女たち', 'the women of the market'],
  ['魚屋の主人', 'the man who keeps the fish shop'],
  ['港の{書記|しょき}', 'the harbour clerk'],
  ['旅の写真家', 'a travelling photographer'],
  ['{渡|わた}し船の船長', 'the captain of the ferry'],
  ['パン屋の見習い', 'the baker’s boy'],
  ['引退した測量士', 'a retired surveyor'],
  ['小学校の子どもたち', 'the children of the primary school'],
  ['北から来た{商人|しょうにん}', 'a merchant from the north'],
];

export const times: Phrases = [
  ['その朝', 'that morning'],
  ['{霧|きり}の晴れた日', 'on the day the fog lifted'],
  ['次の週', 'the following week'],
  ['夏の終わり', 'at the end of summer'],
  ['雨の夜', 'on a night of rain'],
  ['昼すぎ', 'early in the afternoon'],
  ['祭りの前の日', 'on the eve of the festival'],
  ['三月のはじめ', 'in the first days of March'],
  ['{潮|しお}が引くころ', 'as the tide went out'],
  ['店が閉まったあと', 'after the shops had closed'],
  ['初雪の日', 'on the day of the first snow'],
  ['二年のあいだ', 'for two years'],
];

export const places: Phrases = [
  ['{岸壁|がんぺき}の上で', 'on the quay'],
  ['図書館の閲覧室で', 'in the reading room of the library'],
  ['バラ園の門のそばで', 'by the gate of the rose garden'],
  ['坂の上の古い倉庫で', 'in the old storehouse at the top of the hill'],
  ['市場の{軒下|のきした}で', 'under the eaves of the market'],
  ['川口の橋で', 'on the bridge at the river’s mouth'],
  ['温室の中で', 'in the greenhouse'],
  ['{桟橋|さんばし}の先で', 'at the end of the pier'],
  ['役場の二階で', 'on the first floor of the town hall'],
  ['松林の小道で', 'on the path through the pines'],
];

/** Object and verb. */
export const deeds: Phrases = [
  ['{網|あみ}のほころびを直した', 'mended the tears in the nets'],
  ['古い海図を一枚ずつ写した', 'copied the old charts one by one'],
  ['木の実を数えて{帳面|ちょうめん}に書いた', 'counted the nuts and wrote them down in a book'],
  ['借りていた本を返した', 'returned the books that had been borrowed'],
  ['風の向きを{記録|きろく}した', 'recorded the direction of the wind'],
  ['バラの枝を低く切った', 'cut the roses back low'],
  ['荷を積む順番を決めた', 'settled the order in which to load the cargo'],
  ['知らない船の名を読み上げた', 'read out the name of an unknown ship'],
  ['石の{階段|かいだん}を掃いた', 'swept the stone steps'],
  ['窓という窓を開けて空気を入れた', 'opened every single window to let in the air'],
  ['子どもに昔の歌を教えた', 'taught a child the songs of former times'],
  ['手紙の束をほどいて読んだ', 'untied the bundle of letters and read them'],
  ['井戸の水をくんで庭にまいた', 'drew water from the well and sprinkled the garden'],
  ['帰りの船を待ち続けた', 'went on waiting for the boat home'],
  ['新しい{桶|おけ}を三つ作った', 'made three new tubs'],
  ['壁の時計を五分進めた', 'put the clock on the wall forward by five minutes'],
  ['苗を植えかえて名札を立てた', 'moved the seedlings and set up their labels'],
  ['遠い島の話を聞いた', 'listened to tales of distant islands'],
];

export const reasons: Phrases = [
  ['風が強かったので', 'because the wind was strong'],
  ['だれも急いでいなかったから', 'since nobody was in a hurry'],
  ['前の年の{失敗|しっぱい}を覚えていたので', 'remembering the failure of the year before'],
  ['日が暮れる前に終えたかったから', 'in order to be done before dark'],
  ['約束をしていたので', 'as had been promised'],
  ['ほかに頼める人がいなかったので', 'for want of anybody else to ask'],
  ['市の立つ日が近かったので', 'with market day drawing near'],
  ['それが{習慣|しゅうかん}になっていたので', 'as had become the custom'],
];

export const results: Phrases = [
  ['だれもそれを不思議に思わなかった', 'nobody thought it strange'],
  ['町は少しだけ静かになった', 'the town grew a little quieter'],
  ['翌日には{噂|うわさ}が広まっていた', 'by the next day word had gone round'],
  ['記録は今も棚に残っている', 'the record is still there on its shelf'],
  ['庭の半分に花が咲いた', 'half the garden came into flower'],
  ['港の人々はそれを喜んだ', 'the people of the harbour were glad of it'],
  ['答えは最後まで出なかった', 'no answer was ever found'],
  ['あとから来た者が助かった', 'those who came later had the good of it'],
  ['冬の仕事がひとつ減った', 'there was one winter task the less'],
  ['同じことが毎年くり返された', 'the same was done again every year'],
];

/** Words that may be added; in the first half the Japanese is the longer, in the second the English. */
export const asides: Phrases = [
  ['どちらかといえば', 'rather'],
  ['だれに頼まれたわけでもないのに', 'unasked'],
  ['これといった{道具|どうぐ}も使わずに', 'without tools'],
  ['いつもと少しも変わらないようすで', 'as ever'],
  ['考えてみればあたりまえのことだが', 'naturally'],
  ['聞くところによると', 'it is said'],
  ['ほかにすることもなかったのだろうが', 'idly'],
  ['話に聞くのと少しもちがわず', 'just so'],
  ['あいにく', 'as bad luck would have it'],
  ['たぶん', 'so far as anybody could tell'],
  ['黙って', 'without a single word to anyone'],
  ['ていねいに', 'with all the care in the world'],
  ['ひとりで', 'with no help from anybody at all'],
  ['すぐに', 'without losing as much as an hour'],
];

export const subjects: Phrases = [
  ['港の一日', 'A Day in the Harbour'],
  ['図書館の地下室', 'The Cellar of the Library'],
  ['バラ園の歴史', 'A History of the Rose Garden'],
  ['灯台と{霧笛|むてき}', 'Lighthouse and Foghorn'],
  ['市場の言葉', 'The Language of the Market'],
  ['船の修理とその費用', 'Repairing Boats, and What It Costs'],
  ['川と橋', 'River and Bridges'],
  ['冬の仕事', 'The Work of Winter'],
  ['地図にない道', 'Roads That Are on No Map'],
  ['古い{帳簿|ちょうぼ}を読む', 'Reading the Old Ledgers'],
  ['渡し船の時刻表', 'The Timetable of the Ferry'],
  ['庭木の{手入|てい}れ', 'Looking After the Trees'],
  ['風と{天気|てんき}', 'Wind and Weather'],
  [
    '祭りの{支度|したく}をする人々、その一年の暮らし',
    'Those Who Prepare the Festival, and How They Live Through the Year',
  ],
];
