import { createInstance } from 'i18next';
import type { i18n, InitOptions, Resource } from 'i18next';
import type { Translate } from '../model/words.ts';
import { bookWords } from './words/book.ts';
import { cardsWords } from './words/cards.ts';
import { cliWords } from './words/cli.ts';
import { epubWords } from './words/epub.ts';
import { exportsWords } from './words/exports.ts';
import { previewWords } from './words/preview.ts';
import { questionsWords } from './words/questions.ts';
import { reportWords } from './words/report.ts';
import { sheetsWords } from './words/sheets.ts';
import { siteWords } from './words/site.ts';
import type { WordTable } from './words/word-table.ts';

/** The words of each area, by the first half of a key such as `book:contents`; a new area adds its line here. */
export const wordTables = {
  book: bookWords,
  cards: cardsWords,
  cli: cliWords,
  epub: epubWords,
  exports: exportsWords,
  preview: previewWords,
  questions: questionsWords,
  report: reportWords,
  sheets: sheetsWords,
  site: siteWords,
} as const satisfies Readonly<Record<string, WordTable>>;

/**
 * Gives `t`: the words printed in books and on the terminal. A language without words of its own gets the English
 * ones, so that a French translation still has a colophon. A key that does not exist, or a value that is not given, is
 * our own fault and is thrown: a book must never be printed with a key in it.
 */
export function createTranslate(): Translate {
  const words = languageStore(resources(), (text, name) => {
    throw new Error(`No value for {{${name}}} in "${text}"`);
  });
  return (language, key, values = {}) => {
    if (!words.exists(key, { lng: language, ...plural(values) }))
      throw new Error(`No words for the key ${key}`);
    return words.t(key, { lng: language, replace: values, ...plural(values), nest: false });
  };
}

/**
 * An i18next instance over fixed texts: in memory, synchronous, silent, without the escaping meant for HTML strings.
 * Values come in through `replace` alone, so that none of their names can be taken for an i18next option.
 */
export function languageStore(texts: Resource, onMissingValue: (text: string, name: string) => string): i18n {
  const instance = createInstance();
  const options: InitOptions = {
    resources: texts,
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(texts['en'] ?? {}),
    initAsync: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: readonly string[]) =>
      onMissingValue(text, (match[1] ?? '').trim()),
  };
  void instance.init(options);
  return instance;
}

function resources(): Resource {
  const texts: Resource = { en: {}, ja: {} };
  for (const [area, table] of Object.entries(wordTables)) {
    texts['en'] = { ...texts['en'], [area]: table.en };
    texts['ja'] = { ...texts['ja'], [area]: table.ja };
  }
  return texts;
}

/** A number called `count` also chooses the plural form: `name_one`, `name_other`. */
function plural(values: Readonly<Record<string, string | number>>): { count?: number } {
  const count = values['count'];
  return typeof count === 'number' ? { count } : {};
}
