import type { Node, Root } from 'mdast';
import type { Annotations, Block, Container } from '../model/parsed.ts';
import type { Report } from '../model/message.ts';
import type { Language, Place } from '../model/place.ts';
import type { TextFile } from '../model/project.ts';
import { definitionsOf } from './definitions.ts';
import type { InlineContext } from './inline/context.ts';
import { lineFinder } from '../text/line-finder.ts';

/** The instructions to the alignment and to the checks that a comment can hold. */
export const annotationNames = ['omit', 'extra', 'join', 'split', 'ok'] as const;

/** `<!-- @omit: reason -->` and its kin, waiting for the block that follows. */
export interface PendingAnnotation {
  readonly name: (typeof annotationNames)[number];
  readonly value: string;
  readonly place: Place;
}

/** The state of one walk through a Markdown tree, from top to bottom; blocks are added as they are met. */
export interface Walk {
  readonly language: Language;
  readonly report: Report;
  readonly inline: InlineContext;
  readonly blocks: Block[];
  /** Annotations read and not yet attached to a block. */
  pending: PendingAnnotation[];
  /** `@join` and `@split` for the next block only. */
  once: Pick<Annotations, 'join' | 'split'>;
  readonly ids: Map<string, Place>;
  readonly footnotes: Map<string, Place>;
  keys: number;
}

/** What holds for everything within one container. */
export interface Scope {
  readonly path: readonly Container[];
  /** `@omit` and `@extra` of something around. */
  readonly annotations: Annotations;
  readonly depth: number;
  /** The kind of the first paragraph here, in items and notes. */
  readonly lead: 'listItem' | 'footnoteDefinition' | undefined;
}

/** Begins a walk; `root` gives the link definitions, which may stand after their use. */
export function startWalk(file: TextFile, language: Language, root: Root, report: Report): Walk {
  const find = lineFinder(file.text);
  const inline: InlineContext = {
    report,
    placeOf: (node) => placeIn(file.file, node),
    placeAt: (offset) => ({ file: file.file, ...find(offset) }),
    source: file.text,
    definitions: definitionsOf(root),
    footnotes: 'allowed',
    openedHtml: new Set(),
  };
  return {
    language,
    report,
    inline,
    blocks: [],
    pending: [],
    once: {},
    ids: new Map(),
    footnotes: new Map(),
    keys: 0,
  };
}

/** A key that no other container of the document has. */
export function nextKey(walk: Walk): number {
  walk.keys += 1;
  return walk.keys;
}

/** The scope inside one more container. */
export function within(scope: Scope, container: Container, lead?: Scope['lead']): Scope {
  return { ...scope, path: [...scope.path, container], depth: scope.depth + 1, lead };
}

/** The text of a node as it stands in the file. */
export function sourceOf(node: Node, walk: Walk): string {
  return walk.inline.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function placeIn(file: string, node: Node): Place {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
