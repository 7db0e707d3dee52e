import type { EpubSettings } from '../model/config.ts';
import type { SectionRole } from '../model/rendered.ts';
import { element } from './element.ts';
import { languagesOf, type EpubInput } from './input.ts';
import type { DocumentContent } from './section-documents.ts';
import { linkedWay } from './translation-linked.ts';
import { passageWay } from './translation-passage.ts';
import { sectionWay } from './translation-section.ts';
import type { TranslationWay, TranslationWords } from './translation-way.ts';

/** Where translations can stand; a new way is a file and a line here. */
const translationWays: Readonly<Record<EpubSettings['translation'], TranslationWay>> = {
  passage: passageWay,
  section: sectionWay,
  linked: linkedWay,
};

/** The documents of a book with its translations where the edition wants them. */
export function withTranslations(
  contents: readonly DocumentContent[],
  input: EpubInput,
): readonly DocumentContent[] {
  const way = translationWays[input.settings.translation];
  const words = translationWords(input);
  return contents.flatMap((content) => (isTranslated(content, input) ? way(content, words) : [content]));
}

/** Whether a document is text of the book in both languages; questions and keys keep them together. */
export function isTranslated({ section, part }: DocumentContent, { rendered }: EpubInput): boolean {
  return part === undefined && rendered.sides.length === 2 && written.has(section.role);
}

const written: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'preface',
  'chapter',
  'appendix',
  'bibliography',
]);

const linkWords = {
  translation: ['epub:to-translation', 'epub:to-translation-of'],
  source: ['epub:to-source', 'epub:to-source-of'],
} as const;

function translationWords(input: EpubInput): TranslationWords {
  const { t } = input;
  return {
    titles: Object.fromEntries(
      languagesOf(input).map((language) => [language, t(language, 'epub:translation')]),
    ),
    link: (to, id, language, passage) => {
      const [plain, numbered] = linkWords[to];
      const words = t(language, plain);
      const label = passage === undefined ? {} : { ariaLabel: t(language, numbered, { number: passage }) };
      return element('a', { href: `#${id}`, className: [`to-${to}`], ...label, dataEpubOnly: '' }, [words]);
    },
  };
}
