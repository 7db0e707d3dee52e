/** What a module of XLIFF 2.1 adds to the core: elements that may stand in core elements, attributes, and its prefix. */
export interface Module {
  readonly namespace: string;
  /** Prefix of its elements in a fragment identifier (XLIFF 2.1, 3.3). */
  readonly prefix: string;
  /** Its elements that may stand in a file, group or unit. */
  readonly roots: readonly string[];
  /** Its attributes on core elements; nothing is known of those of `any`. */
  readonly attributes: readonly string[] | 'any';
}

const tc = 'urn:oasis:names:tc:xliff:';

export const formatStyle = `${tc}fs:2.0`;
export const sizeRestriction = `${tc}sizerestriction:2.0`;

export const modules: readonly Module[] = [
  { namespace: `${tc}matches:2.0`, prefix: 'mtc', roots: ['matches'], attributes: [] },
  { namespace: `${tc}glossary:2.0`, prefix: 'gls', roots: ['glossary'], attributes: [] },
  { namespace: formatStyle, prefix: 'fs', roots: [], attributes: ['fs', 'subFs'] },
  { namespace: `${tc}metadata:2.0`, prefix: 'mda', roots: ['metadata'], attributes: [] },
  { namespace: `${tc}resourcedata:2.0`, prefix: 'res', roots: ['resourceData'], attributes: [] },
  { namespace: `${tc}changetracking:2.0`, prefix: 'ctr', roots: ['changeTrack'], attributes: [] },
  { namespace: `${tc}changetracking:2.1`, prefix: 'ctr', roots: ['changeTrack'], attributes: [] },
  {
    namespace: sizeRestriction,
    prefix: 'slr',
    roots: ['profiles', 'data'],
    attributes: ['storageRestriction', 'sizeRestriction', 'equivStorage', 'sizeInfo', 'sizeInfoRef'],
  },
  { namespace: `${tc}validation:2.0`, prefix: 'val', roots: ['validation'], attributes: [] },
  {
    namespace: 'http://www.w3.org/2005/11/its',
    prefix: 'its',
    roots: ['provenanceRecords', 'locQualityIssues'],
    attributes: 'any',
  },
  { namespace: `${tc}itsm:2.1`, prefix: 'itsm', roots: [], attributes: 'any' },
];

/** Prefixes of extensions that the committee has registered, as far as its own files use them. */
export const registeredPrefixes: readonly string[] = ['tbx'];

/** Elements of HTML that a format style may name (XLIFF 2.1, 5.3). */
export const styleNames: ReadonlySet<string> = new Set(
  (
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 ' +
    'h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong ' +
    'sub sup table tbody td tfoot th thead title tr tt u ul'
  ).split(' '),
);
