import type { EditionConfig } from '../model/config.ts';

/** Whether an edition has the text of the book: one without it can lead to no passage, and names the page of another. */
export function hasText({ view, text }: Pick<EditionConfig, 'view' | 'text'>): boolean {
  return view !== 'answer-key' && (view !== 'worksheet' || text !== 'none');
}
