import type { AnswerComponent } from '../model/config.ts';
import type { Item } from '../model/exercise.ts';
import type { WrittenMark } from './written-text.ts';

/** Something that says of an element, or a place in a file, that it belongs to an answer. */
export interface FoundMark {
  /** The question, where the mark names one. */
  readonly item: Item | undefined;
  readonly mark: string;
  readonly where: string;
}

/** What an edition answers: the questions of which the answer is nowhere, and what no answer in it says. */
export interface Concealed {
  readonly items: ReadonlyMap<string, Item>;
  readonly components: ReadonlySet<AnswerComponent>;
}

/** Class names that elements of answers have, by what they hold. */
const classes: Readonly<Record<string, AnswerComponent>> = {
  'q-answer': 'answer',
  'q-accept': 'answer',
  'q-variant': 'answer',
  'q-verdict': 'answer',
  'q-correction': 'answer',
  'q-written': 'answer',
  'q-vary': 'answer',
  'q-counterpart': 'answer',
  'q-explanation': 'explanation',
  'q-rubric': 'rubric',
  'q-rubric-title': 'rubric',
  'q-criterion': 'rubric',
  'q-levels': 'rubric',
};

/**
 * The marks of answers that an edition does not have, each once: ids and links of key entries (`a-<question>`), classes
 * of the parts of answers, attributes and `epub:type` that tell answers.
 */
export function answerMarks(marks: readonly WrittenMark[], concealed: Concealed): readonly FoundMark[] {
  const found = new Map<string, FoundMark>();
  const add = (mark: string, where: string, item?: Item) => {
    if (!found.has(mark)) found.set(mark, { item, mark, where });
  };
  for (const { attribute, value, where } of marks) {
    const item = itemOf(value, concealed.items);
    if (item !== undefined) add(value, where, item);
    for (const mark of tellingMarks(attribute, value, concealed.components)) add(mark, where);
  }
  return [...found.values()];
}

/** The question whose key entry an id, or the target of a link, names: `a-why`, `a2-why`, `p-01.xhtml#t_a-why_2`. */
function itemOf(value: string, items: Concealed['items']): Item | undefined {
  const [, name = ''] = /(?:^|#)(?:t_)?a\d*-([^\s#]+)$/u.exec(value) ?? [];
  const whole = name.replaceAll('__', '_');
  return items.get(name) ?? items.get(whole) ?? items.get(whole.replace(/_\d+$/u, ''));
}

function tellingMarks(
  attribute: string,
  value: string,
  components: Concealed['components'],
): readonly string[] {
  const tokens = () => value.split(/\s+/u);
  if (attribute === 'class') {
    return tokens().filter((token) => {
      const component = Object.hasOwn(classes, token) ? classes[token] : undefined;
      return component !== undefined && components.has(component);
    });
  }
  if (!components.has('answer')) return [];
  if (attribute === 'epub:type') return tokens().filter((token) => /^answers?$/u.test(token));
  return /^(?:data-)?(?:correct|answer|solution)/iu.test(attribute) ? [attribute] : [];
}
