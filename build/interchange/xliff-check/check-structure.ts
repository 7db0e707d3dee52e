import { elementsOf, xmlNamespace, type XmlElement } from '../xml/tree.ts';
import { checkValue } from './attribute-values.ts';
import { isCore, tag } from './core.ts';
import type { TellFault } from './fault.ts';
import { coreNamespace, grammar, type ElementRule, type Turn, type ValueType } from './grammar.ts';
import { formatStyle, modules, sizeRestriction, styleNames } from './modules.ts';

/** Holds every core element against the grammar: attributes, children in their order, text only where it may stand. */
export function checkStructure(root: XmlElement, tell: TellFault): void {
  if (!isCore(root, 'xliff')) {
    tell('xliff-structure', root, `<${root.name}>`, '<xliff>');
    return;
  }
  checkElement(root, tell);
}

function checkElement(element: XmlElement, tell: TellFault): void {
  const rule = grammar[element.name];
  // Its parent has told of an element that there is not.
  if (rule === undefined) return;
  checkAttributes(element, rule, tell);
  checkChildren(element, rule, tell);
  for (const child of elementsOf(element)) {
    if (child.namespace === coreNamespace) checkElement(child, tell);
  }
}

function checkAttributes(element: XmlElement, rule: ElementRule, tell: TellFault): void {
  const known = Object.keys({ ...rule.required, ...rule.optional }).join(', ') || '—';
  for (const name of Object.keys(rule.required)) {
    if (!element.attributes.has(name)) tell('xliff-attribute', element, tag(element), `${name}="…"`);
  }
  for (const [key, value] of element.attributes) {
    const [, namespace, local = key] = /^\{(.*)\}(.*)$/u.exec(key) ?? [];
    const name = namespace === xmlNamespace ? `xml:${local}` : local;
    if (namespace !== undefined && namespace !== xmlNamespace) {
      checkForeign(element, namespace, local, value, rule, tell);
      continue;
    }
    // Elements that take foreign attributes take those of XML too.
    const type =
      rule.required[name] ?? rule.optional[name] ?? (rule.foreign === 'any' ? xmlTypes[name] : undefined);
    if (type === undefined) {
      tell('xliff-attribute', element, `${name}="${value}"`, known);
    } else {
      const expected = checkValue(type, value);
      if (expected !== undefined) tell('xliff-attribute', element, `${name}="${value}"`, expected);
    }
  }
}

const xmlTypes: Readonly<Record<string, ValueType>> = {
  'xml:lang': 'language',
  'xml:id': 'name',
  'xml:base': 'text',
};

function checkForeign(
  element: XmlElement,
  namespace: string,
  name: string,
  value: string,
  { foreign }: ElementRule,
  tell: TellFault,
): void {
  const module = modules.find((each) => each.namespace === namespace);
  const allowed = module?.attributes === 'any' ? undefined : module?.attributes;
  const found = `${name}="${value}"`;
  const onCode = foreign === 'code' && (namespace === formatStyle || namespace === sizeRestriction);
  if (foreign !== 'any' && !onCode) tell('xliff-attribute', element, found, '—');
  else if (allowed !== undefined && !allowed.includes(name)) {
    tell('xliff-attribute', element, found, allowed.join(', ') || '—');
  } else if (namespace === formatStyle) checkStyle(element, name, value, tell);
}

/** Format styles name elements of HTML; the end of a pair takes the style of its start (XLIFF 2.1, 5.3). */
function checkStyle(element: XmlElement, name: string, value: string, tell: TellFault): void {
  const found = `${name}="${value}"`;
  if (element.name === 'ec' && element.attributes.get('isolated') !== 'yes') {
    tell('xliff-attribute', element, found, '<sc>');
  } else if (name === 'fs' && !styleNames.has(value)) {
    tell('xliff-attribute', element, found, 'a, b, i, p, …');
  } else if (name === 'subFs' && !element.attributes.has(`{${formatStyle}}fs`)) {
    tell('xliff-attribute', element, found, 'fs="…"');
  }
}

function checkChildren(element: XmlElement, rule: ElementRule, tell: TellFault): void {
  if (!rule.text) checkText(element, tell);
  let turn = 0;
  let count = 0;
  const missing = (from: Turn | undefined): void => {
    if (from === undefined || count >= from.least) return;
    tell('xliff-structure', element, tag(element), from.names.map((name) => `<${name}>`).join(', '));
  };
  for (const child of elementsOf(element)) {
    const name = child.namespace === coreNamespace ? child.name : 'other';
    const next = nextTurn(rule.turns, turn, count, name);
    if (next === undefined) {
      tell('xliff-structure', child, `<${child.name}>`, expectedAt(element, rule.turns, turn));
      continue;
    }
    for (; turn < next; turn++, count = 0) missing(rule.turns[turn]);
    count++;
    if (name === 'other') checkRoot(child, element, tell);
  }
  for (; turn < rule.turns.length; turn++, count = 0) missing(rule.turns[turn]);
}

/** Text between elements is nothing but white space. */
function checkText(element: XmlElement, tell: TellFault): void {
  const written = element.children.find((child) => typeof child === 'string' && /[^ \t\r\n]/u.test(child));
  if (typeof written === 'string')
    tell('xliff-structure', element, `“${written.trim().slice(0, 40)}”`, '<…>');
}

/** The turn in which an element may stand, at the present one or after it; nothing where its time is over. */
function nextTurn(turns: readonly Turn[], from: number, count: number, name: string): number | undefined {
  for (let turn = from; turn < turns.length; turn++) {
    const { names, most }: Turn = turns[turn] ?? { names: [], least: 0, most: 0 };
    if (names.includes(name) && (turn > from || count < most)) return turn;
  }
  return undefined;
}

function expectedAt(element: XmlElement, turns: readonly Turn[], from: number): string {
  const names = turns.slice(from).flatMap((turn) => turn.names.filter((name) => name !== 'other'));
  return names.length === 0 ? `</${element.name}>` : names.map((name) => `<${name}>`).join(', ');
}

/** Of a module that the standard knows, only some elements stand in a core element. */
function checkRoot(child: XmlElement, parent: XmlElement, tell: TellFault): void {
  const module = modules.find((each) => each.namespace === child.namespace);
  if (module === undefined || module.roots.includes(child.name) || parent.name === 'skeleton') return;
  tell(
    'xliff-structure',
    child,
    `<${child.name}>`,
    module.roots.map((name) => `<${name}>`).join(', ') || '—',
  );
}
