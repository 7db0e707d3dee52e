import type { PhrasingContent } from 'mdast';
import type { LocalizedContent } from '../model/exercise.ts';
import type { Language } from '../model/place.ts';

/**
 * What a reader sees of a text, to be compared: without readings, which an edition may leave out, and outer white space;
 * emphasis and code tell two texts apart, for they look different.
 */
export function seenForm(content: readonly PhrasingContent[]): string {
  return content.map(nodeForm).join('').trim().normalize('NFC');
}

function nodeForm(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'ruby':
      return node.parts.map(({ base }) => base).join('');
    case 'inlineCode':
      return `\u0001${node.value}\u0002`;
    case 'break':
      return '\n';
    case 'emphasis':
    case 'strong':
    case 'delete':
      return `\u0001${node.type} ${node.children.map(nodeForm).join('')}\u0002`;
    default:
      return 'children' in node ? node.children.map(nodeForm).join('') : '';
  }
}

/** A thing that says the same as an earlier one, by their indexes, and what both say. */
export interface Repeated {
  readonly index: number;
  readonly first: number;
  readonly found: string;
}

/**
 * Things that nobody can tell from an earlier one: they say the same in every language that both are written in, of
 * `languages` where that is given. Things without words are none of them.
 */
export function repeatedThings(
  things: readonly LocalizedContent[],
  languages?: readonly Language[],
): readonly Repeated[] {
  const known = new Map<string, number>();
  const forms = things.map((thing) => formsOf(thing, languages));
  return forms.flatMap((own, index): readonly Repeated[] => {
    const keys = [JSON.stringify([...own]), ...[...own].map((one) => JSON.stringify(one))];
    const first = keys
      .map((key) => known.get(key))
      .find((earlier) => earlier !== undefined && isSame(own, forms[earlier] ?? new Map()));
    for (const key of keys) if (!known.has(key)) known.set(key, index);
    return first === undefined ? [] : [{ index, first, found: [...own.values()][0] ?? '' }];
  });
}

/** For each thing the index of the first that says the same, which may be itself. */
export function kindsOf(things: readonly LocalizedContent[]): readonly number[] {
  const first = new Map(repeatedThings(things).map((one) => [one.index, one.first]));
  const kinds: number[] = [];
  for (const index of things.keys()) {
    const earlier = first.get(index);
    kinds.push(earlier === undefined ? index : (kinds[earlier] ?? earlier));
  }
  return kinds;
}

type Forms = ReadonlyMap<Language, string>;

function formsOf(thing: LocalizedContent, languages: readonly Language[] | undefined): Forms {
  const forms = [...thing].map(([language, content]) => [language, seenForm(content)] as const);
  return new Map(
    forms.filter(
      ([language, form]) => form !== '' && (languages === undefined || languages.includes(language)),
    ),
  );
}

function isSame(one: Forms, other: Forms): boolean {
  const shared = [...one].filter(([language]) => other.has(language));
  return shared.length > 0 && shared.every(([language, form]) => other.get(language) === form);
}
