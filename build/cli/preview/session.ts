import { holdAgainstLock } from '../../load/check-staleness.ts';
import { pagedFormats } from '../../model/config.ts';
import type { Message } from '../../model/message.ts';
import type { Memo } from '../../model/ports.ts';
import type { LoadedProject } from '../../pipeline.ts';
import type { BookFolder } from '../book-folder.ts';
import { collectMessages, countMessages } from '../report.ts';
import type { Engine } from '../world.ts';
import type { LayOut } from './lay-out.ts';
import { createMemoryMemo, type MemoryMemo } from '../memory-memo.ts';
import { shownPages, type ShownPages } from './shown.ts';

/**
 * How the pages stand to the files: not made yet; of this very state; older, because the book has errors; older, because
 * the machine or taiyaku itself failed.
 */
export type PreviewStatus = 'waiting' | 'fine' | 'broken' | 'fault';

/** What the author's browser is told of an edition. */
export interface PreviewState {
  readonly status: PreviewStatus;
  /** Whether newer pages are being made. */
  readonly working: boolean;
  /** Editions that are printed, in the order of the book. */
  readonly editions: readonly string[];
  readonly edition: string;
  readonly messages: readonly Message[];
  readonly fault: unknown;
  /** The last pages that could be made. */
  readonly pages: ShownPages | undefined;
  /** The row that was edited last, and how many edits there were. */
  readonly changed: string | undefined;
  readonly edits: number;
}

/** One book, laid out anew whenever it changes. */
export interface PreviewSession {
  /** The book has changed: reads it and lays out what is being looked at. */
  refresh(): void;
  /** The state of an edition; of the first one where the name is unknown. */
  state(edition: string | undefined): PreviewState;
  /** Tells of every new state of an edition, beginning with this one, and has it laid out; gives the way to end it. */
  look(edition: string | undefined, tell: (state: PreviewState) => void): () => void;
  /** Resolves when nothing is being made any more. */
  settled(): Promise<void>;
}

interface EditionState {
  readonly memo: MemoryMemo;
  readonly status: PreviewStatus;
  readonly messages: readonly Message[];
  readonly fault: unknown;
  readonly pages: ShownPages | undefined;
  readonly changed: string | undefined;
  readonly edits: number;
  /** The reading of the book that it was made of. */
  readonly round: number;
}

interface Reading {
  readonly round: number;
  readonly status: PreviewStatus;
  readonly messages: readonly Message[];
  readonly fault: unknown;
  readonly editions: readonly string[];
  /** Only where the book is without errors. */
  readonly loaded: LoadedProject | undefined;
}

/** Begins a preview of a book; nothing is read before `refresh`. `first` is the edition to show where none is asked for. */
export function createSession(
  folder: BookFolder,
  engine: Engine,
  layOut: LayOut,
  first: string | undefined,
): PreviewSession {
  const editions = new Map<string, EditionState>();
  const lookers = new Set<{
    readonly edition: string | undefined;
    readonly tell: (state: PreviewState) => void;
  }>();
  const files = createMemoryMemo();
  let reading = unread;
  let isStale = false;
  let running: Promise<void> | undefined;

  const nameOf = (asked: string | undefined): string => chosen(reading.editions, [asked, first]);
  const editionOf = (id: string): EditionState => editions.get(id) ?? newEdition();
  const state = (asked: string | undefined): PreviewState => {
    const edition = nameOf(asked);
    return stateOf(reading, edition, editionOf(edition), running !== undefined);
  };
  const tellAll = (): void => {
    for (const { edition, tell } of lookers) tell(state(edition));
  };
  /** An edition that somebody looks at and that shows an older reading. */
  const next = (): string | undefined =>
    [...lookers].map(({ edition }) => nameOf(edition)).find((id) => editionOf(id).round !== reading.round);

  const run = async (): Promise<void> => {
    for (;;) {
      tellAll();
      const id = next();
      if (isStale) {
        isStale = false;
        files.nextRound();
        reading = await readBook(folder, engine, files, reading);
      } else if (id !== undefined && reading.loaded !== undefined) {
        const made = await layOutEdition(id, reading.loaded, editionOf(id), layOut);
        editions.set(id, { ...made, round: reading.round });
      } else return;
    }
  };
  const wake = (): void => {
    running ??= Promise.resolve()
      .then(run)
      .finally(() => {
        running = undefined;
        tellAll();
        if (isStale || (reading.loaded !== undefined && next() !== undefined)) wake();
      });
  };
  return {
    refresh: () => {
      isStale = true;
      wake();
    },
    state,
    look(edition, tell) {
      const looker = { edition, tell };
      lookers.add(looker);
      if (reading.loaded !== undefined) wake();
      tell(state(edition));
      return () => void lookers.delete(looker);
    },
    settled: async () => {
      while (running !== undefined) await running;
    },
  };
}

/** The first of the editions asked for that there is, or else the first of all. */
function chosen(editions: readonly string[], asked: readonly (string | undefined)[]): string {
  return asked.find((id) => id !== undefined && editions.includes(id)) ?? editions[0] ?? '';
}

function stateOf(reading: Reading, edition: string, own: EditionState, working: boolean): PreviewState {
  const { editions } = reading;
  const { pages, changed, edits } = own;
  const sound = reading.status === 'fine';
  const { status, fault } = sound ? own : reading;
  const messages = sound ? [...reading.messages, ...own.messages] : reading.messages;
  return { status, working, editions, edition, messages, fault, pages, changed, edits };
}

const unread: Reading = {
  ...{ round: 0, status: 'waiting', messages: [], fault: undefined, editions: [], loaded: undefined },
};

function newEdition(): EditionState {
  const memo = createMemoryMemo();
  const nothing = { pages: undefined, changed: undefined, edits: 0, fault: undefined, messages: [] };
  return { memo, status: 'waiting', round: 0, ...nothing };
}

async function readBook(folder: BookFolder, engine: Engine, memo: Memo, before: Reading): Promise<Reading> {
  const round = before.round + 1;
  const collector = collectMessages();
  try {
    const read = await engine.loadBook(folder.files, folder.name, collector.report, memo);
    // A translation is out of date from the first letter that is changed in its source: that is marked, as in a draft.
    const held = read && holdAgainstLock(read, true, collector.report);
    const messages = collector.messages();
    const sound = countMessages(messages).error === 0;
    const known = held?.project.config.editions.filter(({ formats }) =>
      formats.some((format) => pagedFormats.has(format)),
    );
    return {
      round,
      status: sound ? 'fine' : 'broken',
      messages,
      fault: undefined,
      editions: known?.map(({ id }) => id) ?? before.editions,
      loaded: sound ? held : undefined,
    };
  } catch (fault) {
    return { ...before, round, status: 'fault', fault, loaded: undefined };
  }
}

/** An edition laid out; where that fails it keeps the pages that it had. */
async function layOutEdition(
  id: string,
  loaded: LoadedProject,
  before: EditionState,
  layOut: LayOut,
): Promise<EditionState> {
  const collector = collectMessages();
  const { memo } = before;
  memo.nextRound();
  try {
    const made = await layOut(loaded, id, memo, collector.report, before.pages?.made);
    const messages = collector.messages();
    if (made === undefined || countMessages(messages).error > 0)
      return { ...before, status: 'broken', messages, fault: undefined };
    const { changed = before.changed } = made;
    const edits = before.edits + (made.changed === undefined ? 0 : 1);
    const pages = await shownPages(made);
    return { ...before, status: 'fine', messages, fault: undefined, pages, changed, edits };
  } catch (fault) {
    return { ...before, status: 'fault', messages: collector.messages(), fault };
  }
}
