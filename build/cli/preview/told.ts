import { messageText } from '../../locales/messages.ts';
import { severityOf } from '../../diagnostics/catalog.ts';
import { createTranslate } from '../../locales/translate.ts';
import type { Severity } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import { sheetGeometry } from '../../typesetter/sheet-geometry.ts';
import { describeFault } from '../faults.ts';
import { countMessages, summaryLine } from '../report.ts';
import type { EditorLink } from './editors.ts';
import type { PreviewState, PreviewStatus } from './session.ts';

/** A place in the book's files, and the address that opens it in an editor. */
export interface ToldPlace {
  /** `file:line:column`. */
  readonly text: string;
  readonly link?: string | undefined;
}

/** What the page of the preview is told, as JSON. */
export interface Told {
  readonly status: PreviewStatus;
  readonly working: boolean;
  readonly editions: readonly string[];
  readonly edition: string;
  readonly title: string;
  /** The sheets' names, in order, and that of their style sheet. */
  readonly sheets: readonly string[];
  readonly style: string;
  /** Width of a sheet, mm. */
  readonly width: number;
  readonly binding: 'left' | 'right';
  /** `2 errors, 1 warning`. */
  readonly sum: string;
  readonly messages: readonly {
    readonly severity: Severity;
    readonly rule: string;
    readonly text: string;
    readonly places: readonly ToldPlace[];
  }[];
  /** What the machine failed at, in words. */
  readonly fault: string;
  readonly changed: string;
  /** How many edits there were: the same row may be edited twice. */
  readonly edits: number;
}

/** A state of the preview in the words of the person. */
export function tellState(state: PreviewState, language: string, link: EditorLink): Told {
  const { status, working, editions, edition, messages, fault, pages, changed, edits } = state;
  const t = createTranslate();
  return {
    ...{ status, working, editions, edition },
    title: pages?.made.title ?? '',
    sheets: pages?.names ?? [],
    style: pages?.styleName ?? '',
    width: pages === undefined ? 0 : sheetGeometry(pages.made.geometry).width,
    binding: pages?.made.geometry.binding ?? 'left',
    sum: summaryLine(countMessages(messages), t, language),
    messages: messages.map((message) => ({
      severity: severityOf(message.ruleId),
      rule: message.ruleId,
      text: messageText(message, language),
      places: [message.place, ...message.related].map((place) => tellPlace(place, link)),
    })),
    fault: status === 'fault' ? describeFault(fault, t, language).text : '',
    ...{ changed: changed ?? '', edits },
  };
}

/** A place as it is shown. */
export function tellPlace(place: Place, link: EditorLink): ToldPlace {
  return { text: `${place.file}:${place.line}:${place.column}`, link: link(place) };
}
