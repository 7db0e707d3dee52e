/** What is wrong with a translation that somebody is still at: no reason not to hand it to them, nor to take it back. */
export const unfinishedRules: ReadonlySet<string> = new Set([
  'missing-block',
  'missing-translation',
  'note-parity',
  'unpaired-id',
]);
