/** Paragraphs of the crowded book, and notes in each. */
const [paragraphs, notesEach] = [20, 3];

/** Lengths of notes, in sentences: short ones mostly, and now and then one that fills a quarter of a page. */
const lengths = [1, 2, 1, 1, 4, 1, 2, 1, 7, 1, 1];

/** A book of one chapter with so many notes that they and the text compete for every page. Paths and texts. */
export function crowdedBook(): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: paragraphs * notesEach }, (_, index) => index + 1);
  return new Map([
    [
      'manuscript/book.yaml',
      'id: crowded\ntitle: {ja: 注の多い本, en: A book full of notes}\nfront: []\nback: []\n',
    ],
    [
      'manuscript/01.md',
      `# 注の多い章\n\n${paragraphsOf(sourceSentence)}${numbers.map(sourceNote).join('')}`,
    ],
    [
      'translations/en/01.md',
      `# A chapter full of notes\n\n${paragraphsOf(targetSentence)}${numbers.map(targetNote).join('')}`,
    ],
  ]);
}

function paragraphsOf(sentence: (number: number) => string): string {
  const paragraph = (index: number) =>
    Array.from({ length: notesEach }, (_, part) => sentence(index * notesEach + part + 1)).join('');
  return Array.from({ length: paragraphs }, (_, index) => `${paragraph(index).trim()}\n\n`).join('');
}

function sourceSentence(number: number): string {
  return `第${number}の記録には、港を出た船が次の朝まで戻らず、町の人びとが浜で待ったと書かれている[^n${number}]。`;
}

function targetSentence(number: number): string {
  return `Record ${number} says that the boat which had left the harbour was not back by morning, and that the town waited on the beach.[^n${number}] `;
}

function sourceNote(number: number): string {
  const more = Array.from(
    { length: lengthOf(number) - 1 },
    (_, part) => `別の写し${part + 1}は、この点について何も述べない。`,
  );
  return `[^n${number}]: ${number}番目の注。町の文書館にある写しによる。${more.join('')}\n\n`;
}

function targetNote(number: number): string {
  const more = Array.from(
    { length: lengthOf(number) - 1 },
    (_, part) => ` Another copy, ${part + 1}, says nothing on this point.`,
  );
  return `[^n${number}]: Note number ${number}. After the copy in the archive of the town.${more.join('')}\n\n`;
}

function lengthOf(number: number): number {
  return lengths[number % lengths.length] ?? 1;
}
