/**
 * What elements and attributes an XLIFF 2.1 document may hold, by the core of the standard (XLIFF 2.1, 4.2): names,
 * order, number, and kinds of value.
 */
export const coreNamespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Kinds of attribute values; `check-attributes.ts` says what each allows. */
export type ValueType =
  | 'text'
  | 'name'
  | 'names'
  | 'language'
  | 'yes-no'
  | 'yes-no-first'
  | 'direction'
  | 'state'
  | 'side'
  | 'priority'
  | 'order'
  | 'hex'
  | 'code-type'
  | 'marker-type'
  | 'prefixed'
  | 'space'
  | 'reference';

/** Children of one kind in their turn: of these names (`other` is an element of another namespace), so often. */
export interface Turn {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface ElementRule {
  readonly required: Readonly<Record<string, ValueType>>;
  readonly optional: Readonly<Record<string, ValueType>>;
  /** Attributes of other namespaces: any, those of modules that go with codes, or none. */
  readonly foreign: 'any' | 'code' | 'none';
  readonly turns: readonly Turn[];
  readonly text: boolean;
}

const many = Number.POSITIVE_INFINITY;
const other: Turn = { names: ['other'], least: 0, most: many };
const notes: Turn = { names: ['notes'], least: 0, most: 1 };
const inline: Turn = {
  names: ['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'],
  least: 0,
  most: many,
};

const structural = {
  canResegment: 'yes-no',
  translate: 'yes-no',
  srcDir: 'direction',
  trgDir: 'direction',
} as const;

const code = {
  canCopy: 'yes-no',
  canDelete: 'yes-no',
  canReorder: 'yes-no-first',
  copyOf: 'name',
  subType: 'prefixed',
  type: 'code-type',
} as const;

const single = { ...code, disp: 'text', equiv: 'text', dataRef: 'name', subFlows: 'names' } as const;
const half = { ...single, canOverlap: 'yes-no', dir: 'direction', isolated: 'yes-no' } as const;
const marker = { translate: 'yes-no', type: 'marker-type', ref: 'reference', value: 'text' } as const;
const part = { canResegment: 'yes-no', state: 'state', subState: 'prefixed', id: 'name' } as const;
const sides: readonly Turn[] = [
  { names: ['source'], least: 1, most: 1 },
  { names: ['target'], least: 0, most: 1 },
];

function rule(some: Partial<ElementRule>): ElementRule {
  return { required: {}, optional: {}, foreign: 'none', turns: [], text: false, ...some };
}

export const grammar: Readonly<Record<string, ElementRule>> = {
  xliff: rule({
    required: { version: 'text', srcLang: 'language' },
    optional: { trgLang: 'language', 'xml:space': 'space' },
    foreign: 'any',
    turns: [{ names: ['file'], least: 1, most: many }],
  }),
  file: rule({
    required: { id: 'name' },
    optional: { ...structural, original: 'text', 'xml:space': 'space' },
    foreign: 'any',
    turns: [
      { names: ['skeleton'], least: 0, most: 1 },
      other,
      notes,
      { names: ['unit', 'group'], least: 1, most: many },
    ],
  }),
  skeleton: rule({ optional: { href: 'text' }, turns: [other], text: true }),
  group: rule({
    required: { id: 'name' },
    optional: { ...structural, name: 'text', type: 'prefixed', 'xml:space': 'space' },
    foreign: 'any',
    turns: [other, notes, { names: ['unit', 'group'], least: 0, most: many }],
  }),
  unit: rule({
    required: { id: 'name' },
    optional: { ...structural, name: 'text', type: 'prefixed', 'xml:space': 'space' },
    foreign: 'any',
    turns: [
      other,
      notes,
      { names: ['originalData'], least: 0, most: 1 },
      { names: ['segment', 'ignorable'], least: 1, most: many },
    ],
  }),
  segment: rule({ optional: part, turns: sides }),
  ignorable: rule({ optional: { id: 'name' }, turns: sides }),
  notes: rule({ turns: [{ names: ['note'], least: 1, most: many }] }),
  note: rule({
    optional: { id: 'name', appliesTo: 'side', category: 'text', priority: 'priority' },
    foreign: 'any',
    text: true,
  }),
  originalData: rule({ turns: [{ names: ['data'], least: 1, most: many }] }),
  data: rule({
    required: { id: 'name' },
    optional: { dir: 'direction', 'xml:space': 'space' },
    turns: [{ names: ['cp'], least: 0, most: many }],
    text: true,
  }),
  source: rule({ optional: { 'xml:lang': 'language', 'xml:space': 'space' }, turns: [inline], text: true }),
  target: rule({
    optional: { 'xml:lang': 'language', 'xml:space': 'space', order: 'order' },
    turns: [inline],
    text: true,
  }),
  cp: rule({ required: { hex: 'hex' } }),
  ph: rule({ required: { id: 'name' }, optional: single, foreign: 'code' }),
  pc: rule({
    required: { id: 'name' },
    optional: {
      ...code,
      canOverlap: 'yes-no',
      dir: 'direction',
      dispStart: 'text',
      dispEnd: 'text',
      equivStart: 'text',
      equivEnd: 'text',
      dataRefStart: 'name',
      dataRefEnd: 'name',
      subFlowsStart: 'names',
      subFlowsEnd: 'names',
    },
    foreign: 'code',
    turns: [inline],
    text: true,
  }),
  sc: rule({ required: { id: 'name' }, optional: half, foreign: 'code' }),
  ec: rule({ optional: { ...half, id: 'name', startRef: 'name' }, foreign: 'code' }),
  mrk: rule({ required: { id: 'name' }, optional: marker, foreign: 'any', turns: [inline], text: true }),
  sm: rule({ required: { id: 'name' }, optional: marker, foreign: 'any' }),
  em: rule({ required: { startRef: 'name' } }),
};
