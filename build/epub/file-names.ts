/**
 * A name in the container for each thing of a list, made of `prefix` and its own name in plain letters; names that would
 * fall together, also on disks that do not tell capitals apart, are numbered. The same list gives the same names.
 */
export function fileNames<Thing>(
  things: readonly Thing[],
  prefix: string,
  extension: (thing: Thing) => string,
  nameOf: (thing: Thing) => string,
): ReadonlyMap<Thing, string> {
  const taken = new Set<string>();
  const given = new Map<Thing, string>();
  for (const thing of new Set(things)) {
    const stem = `${prefix}${plain(nameOf(thing))}`;
    let file = `${stem}${extension(thing)}`;
    for (let count = 2; taken.has(file.toLowerCase()); count += 1)
      file = `${stem}-${count}${extension(thing)}`;
    taken.add(file.toLowerCase());
    given.set(thing, file);
  }
  return given;
}

/** ASCII without signs that mean something in a URL or on some disk (EPUB 3.3, 4.2.3). */
function plain(name: string): string {
  const kept = name.normalize('NFC').replace(/[^A-Za-z0-9_-]+/g, '-');
  return kept.replace(/^-+|-+$/g, '').slice(0, 80) || 'x';
}
