import type { Element } from 'hast';
import { contains, element, text } from '../epub/element.ts';
import type { EpubInput } from '../epub/input.ts';
import { languagesOf } from '../epub/input.ts';
import { siteLabel } from './site-words.ts';

/**
 * What a reader of one page can choose without any script: which language is shown, and whether readings are. The style
 * sheet looks at the controls with `:has()` (Selectors 4, 4.5); they are `hidden` until a browser says that it knows it, so
 * that nobody meets a control that does nothing. Only what the page has can be chosen; nothing on a page that has neither.
 */
export function switches(body: Element, input: EpubInput): readonly Element[] {
  const groups = [...languageSwitch(body, input), ...readingSwitch(body, input)];
  if (groups.length === 0) return [];
  return [element('div', { className: ['switches'], hidden: true }, [text('\n'), ...groups])];
}

const sides = ['both', 'source', 'target'] as const;

function languageSwitch(body: Element, input: EpubInput): readonly Element[] {
  const { rendered, t } = input;
  if (rendered.sides.length < 2 || isWhole(body)) return [];
  if (!contains([body], isSide('source')) || !contains([body], isSide('target'))) return [];
  const languages = languagesOf(input);
  const choices = sides.flatMap((side) => [
    element('label', {}, [
      element('input', {
        type: 'radio',
        name: 'site-languages',
        id: `site-${side}`,
        checked: side === 'both',
      }),
      ' ',
      ...siteLabel(`site:${side}`, languages, t),
    ]),
    text('\n'),
  ]);
  const legend = element('legend', {}, siteLabel('site:languages', languages, t));
  return [element('fieldset', {}, [legend, text('\n'), ...choices])];
}

function readingSwitch(body: Element, input: EpubInput): readonly Element[] {
  if (!contains([body], ({ tagName }) => tagName === 'ruby')) return [];
  const box = element('input', { type: 'checkbox', id: 'site-readings', checked: true });
  const words = siteLabel('site:readings', languagesOf(input), input.t);
  return [element('div', { className: ['switch'] }, [element('label', {}, [box, ' ', ...words])])];
}

/** An index has its word in one language and the way to it in the other: half of it leads nowhere. */
function isWhole(body: Element): boolean {
  return contains([body], ({ properties: { className } }) => {
    return (
      Array.isArray(className) &&
      className[0] === 'main' &&
      /^(?:index|titlepage)$/u.test(String(className[1]))
    );
  });
}

function isSide(side: string): (found: Element) => boolean {
  return ({ properties: { className } }) => Array.isArray(className) && className.includes(side);
}
