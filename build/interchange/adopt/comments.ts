import type { Report } from '../../model/message.ts';
import type { Language } from '../../model/place.ts';
import type { TextFile } from '../../model/project.ts';
import { adoptionOf, textBytes, type Adopt } from './adoption.ts';
import { nameChapters, sharedFolder } from './chapter-names.ts';
import { checkInlineComments, checkSameBlocks } from './comment-faults.ts';
import { readMeant } from './found-files.ts';
import { chapterOrder, withoutContents } from './contents-file.ts';
import { splitComments } from './split-comments.ts';

/**
 * Files in which every block stands after an HTML comment with its translation, as translators keep the original of a
 * book in sight. Each becomes two files; what stands in both languages (code, pictures, rules, text without a letter of
 * Japanese) goes to both.
 */
export const adoptComments: Adopt = async (request, report) => {
  const files = await readMeant(request, '.md', report);
  if (files === undefined) return undefined;
  const meant = withoutContents(files, report);
  const paths = meant.map(({ file }) => file);
  const named = nameChapters(paths, sharedFolder(files.map(({ file }) => file)), report);
  const { source, target } = request;
  let sound = named !== undefined;
  const texts = meant.flatMap((file, index) => {
    const chapter = named?.[index]?.chapter ?? '';
    const split = splitFile(file, source, target, report);
    if (split === undefined) {
      sound = false;
      return [];
    }
    return [
      { chapter, language: source, bytes: textBytes(split.source) },
      { chapter, language: target, bytes: textBytes(split.target) },
    ];
  });
  return sound ? adoptionOf(source, texts, chapterOrder(files, named ?? [])) : undefined;
};

interface TwoTexts {
  readonly source: string;
  readonly target: string;
}

/** The two texts of a file; nothing where a comment stands so that its words would be lost, or a block would change. */
function splitFile(file: TextFile, source: Language, target: Language, report: Report): TwoTexts | undefined {
  const faults = checkInlineComments(file, report);
  const split = splitComments(file, source, target, report);
  if (split === undefined || faults > 0) return undefined;
  return checkSameBlocks(file, split.source, source, report) ? split : undefined;
}
