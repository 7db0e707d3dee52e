import type { Chance } from './chance.ts';
import { phrase, sentence, upper, type Text } from './harbour-text.ts';
import { deeds, people, places } from './harbour-words.ts';

/** The questions of one chapter, each type in turn, as `exercises/<chapter>.yaml`; YAML holds JSON. */
export function generatedExercises(by: Chance, chapter: string, count: number): string {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `${chapter}-q${index + 1}`,
    ...(types[index % types.length] ?? trueFalse)(by),
    explanation: sentence(by),
    points: by.whole(1, 3),
  }));
  const half = Math.ceil(count / 2);
  const sets = [items.slice(0, half), items.slice(half)]
    .filter((some) => some.length > 0)
    .map((some, index) => ({
      id: `${chapter}-set${index + 1}`,
      title: index === 0 ? { ja: '内容の確認', en: 'Comprehension' } : { ja: '言葉', en: 'Words' },
      instructions: { ja: '本文を読んで答えなさい。', en: 'Answer from the text.' },
      items: some,
    }));
  return `${JSON.stringify({ chapter, sets }, null, 1)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;
type MakeItem = (by: Chance) => Fields;

const types: readonly MakeItem[] = [trueFalse, choice, short, cloze, match, order];

function trueFalse(by: Chance): Fields {
  const answer = by.often(0.5);
  const correction = answer ? {} : { correction: sentence(by) };
  return { type: 'true-false', prompt: sentence(by), answer, ...correction };
}

function choice(by: Chance): Fields {
  const choices = differing(by, 4).map((text, index) => ({
    ...text,
    ...(index === 1 ? { correct: true } : {}),
  }));
  return { type: 'choice', prompt: asked(by), choices };
}

function short(by: Chance): Fields {
  return { type: 'short', prompt: asked(by), answer: sentence(by), space: `lines ${by.whole(1, 4)}` };
}

function cloze(by: Chance): Fields {
  const [who, place, deed] = [by.one(people), by.one(places), by.one(deeds)];
  const plain = (text: string) => text.replace(/\{([^|{}]*)\|[^{}]*\}/gu, '$1');
  return {
    type: 'cloze',
    prompt: { ja: '語群から選びなさい。', en: 'Choose from the words given.' },
    text: {
      ja: `[[${plain(who[0])}]]は[[${plain(place[0])}]]${deed[0]}。`,
      en: `${upper('once')} [[${who[1]}]] ${deed[1]} [[${place[1]}]].`,
    },
    bank: 'shuffled',
    distractors: [
      { ja: '山小屋', en: 'the mountain hut' },
      { ja: '時計台', en: 'the clock tower' },
    ],
  };
}

function match(by: Chance): Fields {
  const [left, right] = [differing(by, 4, people), differing(by, 4, places)];
  const pairs = left.map((text, index) => ({ left: text, right: right[index] }));
  return { type: 'match', prompt: { ja: '人と場所を結びなさい。', en: 'Match people and places.' }, pairs };
}

function order(by: Chance): Fields {
  const prompt = { ja: '起こった順に並べなさい。', en: 'Put these in the order in which they happened.' };
  return { type: 'order', prompt, parts: differing(by, 4, deeds) };
}

function asked(by: Chance): Text {
  const { ja, en } = sentence(by);
  return { ja: `${ja}それはなぜか。`, en: `${en} Why was that?` };
}

/** Some phrases, no two alike. */
function differing(by: Chance, count: number, from?: typeof people): readonly Text[] {
  const found = new Map<string, Text>();
  while (found.size < count) {
    const text = from === undefined ? phrase(by) : textOf(by.one(from));
    found.set(text.ja, text);
  }
  return [...found.values()];
}

function textOf([ja, en]: readonly [string, string]): Text {
  return { ja, en };
}
