import { block, element } from './xml.ts';
import { escapeHtml } from './html.ts';

/** One answer that an item asks for, with what is right. */
export interface QtiResponse {
  readonly identifier: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'directedPair' | 'string';
  /** Nothing where a person marks. */
  readonly correct: readonly string[];
  /** Further answers worth all points: spellings of a text, or whole orders of parts. */
  readonly also: readonly (readonly string[])[];
  /** Whether a table says what an answer is worth: texts, which have several spellings, and gaps, which add up. */
  readonly mapped: boolean;
}

/** What is told after answering: always, or of the choices that were made. */
export interface QtiFeedback {
  /** HTML; empty for nothing. */
  readonly always: string;
  /** By choice identifier. */
  readonly ofChoice: ReadonlyMap<string, string>;
}

/** What an answer is, and what it is worth. */
export function responseDeclaration(response: QtiResponse, points: number): string {
  const { identifier, cardinality, baseType, correct, also, mapped } = response;
  const values = correct.map((value) => element('value', {}, escapeHtml(value)));
  return block(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    values.length === 0 ? '' : block('correctResponse', {}, ...values),
    mapped && correct.length > 0
      ? block(
          'mapping',
          { lowerBound: 0, upperBound: points, defaultValue: 0 },
          ...[correct, ...also].map(([mapKey = '']) =>
            element('mapEntry', {
              mapKey,
              mappedValue: points,
              caseSensitive: baseType === 'string' ? 'false' : 'true',
            }),
          ),
        )
      : '',
  );
}

/** The score, its bounds, and which feedback is shown. */
export function outcomeDeclarations(
  responses: readonly QtiResponse[],
  points: number,
  { always, ofChoice }: QtiFeedback,
): readonly string[] {
  const number = (identifier: string, value: number, bounds: Readonly<Record<string, number>>) =>
    block(
      'outcomeDeclaration',
      { identifier, cardinality: 'single', baseType: 'float', ...bounds },
      element('defaultValue', {}, element('value', {}, String(value))),
    );
  const shown = (identifier: string, cardinality: string) =>
    element('outcomeDeclaration', { identifier, cardinality, baseType: 'identifier' });
  return [
    number('SCORE', 0, { normalMaximum: points, normalMinimum: 0 }),
    number('MAXSCORE', points, {}),
    always === '' ? '' : shown('FEEDBACK', 'single'),
    ofChoice.size === 0 ? '' : shown('FEEDBACK_CHOICE', responses[0]?.cardinality ?? 'single'),
  ];
}

const templates = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates';

/**
 * How the score is found. Where a standard template does the same it is named, for some programs know those alone: one
 * right answer worth a point, or one text worth what its table says.
 */
export function responseProcessing(
  responses: readonly QtiResponse[],
  points: number,
  { always, ofChoice }: QtiFeedback,
): string {
  const [first] = responses;
  const marked = responses.filter(({ correct }) => correct.length > 0);
  const plain = always === '' && ofChoice.size === 0;
  if (plain && marked.length === 0) return '';
  if (plain && marked.length === 1 && first !== undefined) {
    if (first.mapped) return element('responseProcessing', { template: `${templates}/map_response` });
    if (points === 1 && first.also.length === 0)
      return element('responseProcessing', { template: `${templates}/match_correct` });
  }
  return block(
    'responseProcessing',
    {},
    ...(marked.length === 0 ? [] : [scoring(marked, points)]),
    always === '' ? '' : outcome('FEEDBACK', element('baseValue', { baseType: 'identifier' }, 'told')),
    ofChoice.size === 0 || first === undefined
      ? ''
      : outcome('FEEDBACK_CHOICE', element('variable', { identifier: first.identifier })),
  );
}

function scoring(responses: readonly QtiResponse[], points: number): string {
  if (responses.every(({ mapped }) => mapped)) {
    const worth = responses.map(({ identifier }) => element('mapResponse', { identifier }));
    return outcome('SCORE', element('sum', {}, ...worth));
  }
  const all = outcome('SCORE', element('baseValue', { baseType: 'float' }, String(points)));
  const [response] = responses;
  if (response === undefined) return '';
  const { identifier, also, baseType } = response;
  const variable = element('variable', { identifier });
  return block(
    'responseCondition',
    {},
    block('responseIf', {}, element('match', {}, variable, element('correct', { identifier })), all),
    ...also.map((order) => {
      const values = order.map((value) => element('baseValue', { baseType }, escapeHtml(value)));
      return block(
        'responseElseIf',
        {},
        element('match', {}, variable, element('ordered', {}, ...values)),
        all,
      );
    }),
  );
}

function outcome(identifier: string, value: string): string {
  return element('setOutcomeValue', { identifier }, value);
}

/** The feedback, as it is shown over the item. */
export function modalFeedback({ always, ofChoice }: QtiFeedback): readonly string[] {
  const shown = (outcomeIdentifier: string, identifier: string, html: string) =>
    element('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, html);
  return [
    ...(always === '' ? [] : [shown('FEEDBACK', 'told', always)]),
    ...[...ofChoice].map(([identifier, html]) => shown('FEEDBACK_CHOICE', identifier, html)),
  ];
}
