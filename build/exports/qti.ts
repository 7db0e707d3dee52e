import type { ExerciseChapter, ExerciseSet, Item } from '../model/exercise.ts';
import { categoryOf, languagesOf, tagsOf, type SingleItem } from './asked.ts';
import type { Exporter, ExportInput, FidelityEntry } from './exporter.ts';
import { qtiItem } from './qti-item.ts';
import { packageFiles, zipPackage, type PackagedItem, type PackagedSet } from './qti-package.ts';
import { entryOf, groupReasons } from './reasons.ts';
import { oneLine, wordingOf } from './wording.ts';

/** A package of QTI 2.1: a file for each question, a test with a section for each set, and the manifest. */
export const qti: Exporter = {
  id: 'qti',
  ending: '.qti21.zip',
  namesPages: false,
  holdsAnswers: true,
  checkedBy: 'xmllint (imsqti_v2p1.xsd, imscp_v1p1.xsd)',
  make(input, fileName) {
    const fidelity: FidelityEntry[] = [];
    const sets = input.exercises.flatMap((chapter) =>
      chapter.sets
        .map((set) => packagedSet(chapter, set, input, fidelity))
        .filter(({ items }) => items.length > 0),
    );
    const { config, source } = input.book;
    const files = packageFiles(oneLine(config.title[source] ?? config.id), sets);
    return Promise.resolve({ artifact: { path: fileName, bytes: zipPackage(files) }, fidelity });
  },
};

function packagedSet(
  chapter: ExerciseChapter,
  set: ExerciseSet,
  input: ExportInput,
  fidelity: FidelityEntry[],
): PackagedSet {
  const [, chapterTitle = '', title = ''] = categoryOf(input.book, chapter, set);
  const wording = wordingOf(languagesOf(input.book), { ruby: 'brackets', languageAttribute: 'xml:lang' });
  const items = set.items.flatMap((item) => {
    if (item.type !== 'group') return packagedItem(item, undefined, input, fidelity);
    fidelity.push(entryOf(item, groupReasons(item, 'stimulus-repeated')));
    return item.items.flatMap((part) => packagedItem(part, item, input, fidelity));
  });
  return {
    chapter: chapter.chapter,
    chapterTitle,
    title,
    instructions: wording.blocks(set.instructions),
    items,
  };
}

function packagedItem(
  item: SingleItem,
  group: Item<'group'> | undefined,
  input: ExportInput,
  fidelity: FidelityEntry[],
): readonly PackagedItem[] {
  if (item.audience === 'teacher' || group?.audience === 'teacher') {
    fidelity.push(entryOf(item, ['teacher-only']));
    return [];
  }
  const { xml, reasons } = qtiItem(item, group, input.book, input.t);
  fidelity.push(entryOf(item, reasons));
  return xml === undefined ? [] : [{ id: item.id, xml, tags: tagsOf(item) }];
}
