import { resolved } from './read-xml.ts';

/** The words of a piece of HTML, paragraphs and lines apart; readings over words left out. */
export function unmarked(html: string): string {
  return resolved(
    html
      .replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>/gu, '')
      .replaceAll(/<br\/>|<\/p>(?=<p)/gu, '\n')
      .replaceAll(/<[^>]*>/gu, ''),
  );
}
