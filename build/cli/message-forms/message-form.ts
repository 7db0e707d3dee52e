import type { Message } from '../../model/message.ts';

/** A way of writing the messages of a run for a program that reads them. */
export interface MessageForm {
  /** What `--as` is given. */
  readonly id: string;
  /** All messages, in their order, as the text for standard output; the same messages give the same bytes. */
  write(messages: readonly Message[], about: Written): string;
}

/** What a form may need besides the messages. */
export interface Written {
  /** Language of the messages. */
  readonly language: 'ja' | 'en';
  /** Version of this program. */
  readonly version: string;
  /**
   * The book folder as seen from the folder the program was started in, `/` between its parts; empty when they are the
   * same, or when the book lies outside. Programs that show messages in a checkout know paths from its root only.
   */
  readonly folder: string;
}

/** The path of a book's file as seen from where the program was started. */
export function pathFromStart(file: string, { folder }: Written): string {
  return folder === '' ? file : `${folder}/${file}`;
}
