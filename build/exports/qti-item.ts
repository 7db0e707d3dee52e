import type { Book } from '../model/book.ts';
import type { Item } from '../model/exercise.ts';
import type { Translate } from '../model/words.ts';
import { languagesOf, type SingleItem } from './asked.ts';
import { afterwards } from './marking.ts';
import { qtiBody } from './qti-body.ts';
import {
  modalFeedback,
  outcomeDeclarations,
  responseDeclaration,
  responseProcessing,
} from './qti-response.ts';
import type { Reason } from './reasons.ts';
import { exportedReadings } from './exported-readings.ts';
import { extractedFrom, stemOf, stimulusOf } from './stem.ts';
import { wordingOf } from './wording.ts';
import { block, element, xmlFile } from './xml.ts';

export const qtiNamespace = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/** The identifier of a question in the package: an XML name, whatever its id begins with. */
export function qtiIdentifier(id: string): string {
  return `q-${id}`;
}

export interface QtiItem {
  /** Nothing where it cannot be asked. */
  readonly xml: string | undefined;
  readonly reasons: readonly Reason[];
}

/**
 * An assessment item (QTI 2.1). The format has no ruby: readings stand in brackets. What a group shares stands in each of
 * its items; model answer and marking are for scorers alone.
 */
export function qtiItem(
  item: SingleItem,
  group: Item<'group'> | undefined,
  book: Book,
  t: Translate,
): QtiItem {
  const languages = languagesOf(book);
  let brackets = false;
  const dialect = {
    ruby: 'brackets',
    languageAttribute: 'xml:lang',
    onBrackets: () => {
      brackets = true;
    },
  } as const;
  const wording = wordingOf(languages, dialect, exportedReadings(item));
  const shared =
    group === undefined
      ? ''
      : stimulusOf(group, book, wordingOf(languages, dialect, exportedReadings(group)));
  const body = qtiBody(item, wording, t);
  if (body.responses.length === 0) return { xml: undefined, reasons: ['nothing-to-ask'] };
  const points = item.points ?? 1;
  const each = Math.round((points / body.responses.length) * 1e6) / 1e6;
  const feedback = { always: body.told + afterwards(item, wording), ofChoice: body.ofChoice };
  const xml = block(
    'assessmentItem',
    {
      xmlns: qtiNamespace,
      identifier: qtiIdentifier(item.id),
      title: item.id,
      adaptive: 'false',
      timeDependent: 'false',
      'xml:lang': languages[0],
    },
    ...body.responses.map((response) => responseDeclaration(response, each)),
    ...outcomeDeclarations(body.responses, points, feedback),
    block(
      'itemBody',
      {},
      body.marking === '' ? '' : element('rubricBlock', { view: 'scorer' }, body.marking),
      shared,
      extractedFrom(item, book, wording),
      stemOf(item, wording, t),
      ...body.blocks,
    ),
    responseProcessing(body.responses, points, feedback),
    ...modalFeedback(feedback),
  );
  const reasons = [...body.reasons];
  if (item.hints.length > 0) reasons.push('hints-dropped');
  if (brackets) reasons.push('ruby-in-brackets');
  return { xml: xmlFile(xml), reasons };
}

/** What learners are told before the questions of a set. */
export function instructionsBlock(html: string): string {
  return html === '' ? '' : element('rubricBlock', { view: 'candidate' }, html);
}
