import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import type { ContainerFile } from '../../build/epub/zip.ts';

/** A site as a browser reads it: its files, its pages parsed as HTML. */
export interface OpenedSite {
  readonly names: readonly string[];
  readonly text: (path: string) => string;
  readonly pages: ReadonlyMap<string, Root>;
  /** The pages in the order in which one reads on: from `index.html`, each by the link `rel="next"` of the one before. */
  readonly order: readonly string[];
}

export function openFiles(files: readonly ContainerFile[]): OpenedSite {
  const byName = new Map(files.map(({ path, content }) => [path, content]));
  const text = (path: string) => {
    const content = byName.get(path) ?? '';
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  const names = [...byName.keys()].sort();
  const pages = new Map(
    names.filter((name) => name.endsWith('.html')).map((name) => [name, rehype().parse(text(name))]),
  );
  return { names, text, pages, order: readingOrder(pages) };
}

export async function openFolder(folder: string): Promise<OpenedSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => ({
    path: relative(folder, path),
    content: new Uint8Array(await readFile(path)),
  }));
  return openFiles(await Promise.all(files));
}

function readingOrder(pages: ReadonlyMap<string, Root>): readonly string[] {
  const order: string[] = [];
  for (let name: string | undefined = 'index.html'; name !== undefined && !order.includes(name);) {
    order.push(name);
    const page = pages.get(name);
    const next = page && elementsIn(page).find(({ properties: { rel } }) => String(rel) === 'next');
    const href = next?.properties['href'];
    name = typeof href === 'string' ? href : undefined;
  }
  return order;
}

/** Every element, in document order. */
export function elementsIn(node: Root | RootContent): readonly Element[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const inside = node.children.flatMap((child) => elementsIn(child));
  return node.type === 'element' ? [node, ...inside] : inside;
}

export function textIn(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Links of all pages inside the site: from where, and the page and id they lead to. */
export function linksOf(
  site: OpenedSite,
): readonly { readonly from: string; readonly href: string; readonly page: string; readonly id: string }[] {
  return [...site.pages].flatMap(([from, page]) =>
    elementsIn(page).flatMap(({ properties }) => {
      const href = properties['href'] ?? properties['src'];
      if (typeof href !== 'string' || /^(?:https?|mailto):/u.test(href)) return [];
      const { pathname, hash } = new URL(href, `file:///${from}`);
      return [
        { from, href, page: decodeURIComponent(pathname.slice(1)), id: decodeURIComponent(hash.slice(1)) },
      ];
    }),
  );
}

/** Links that lead to no file of the site, or to no element of a page. */
export function brokenLinks(site: OpenedSite): readonly string[] {
  const ids = new Map(
    [...site.pages].map(([name, page]) => [
      name,
      new Set(elementsIn(page).flatMap(({ properties: { id } }) => (typeof id === 'string' ? id : []))),
    ]),
  );
  return linksOf(site)
    .filter(({ page, id }) => !site.names.includes(page) || (id !== '' && ids.get(page)?.has(id) !== true))
    .map(({ from, href }) => `${from}: ${href}`);
}
