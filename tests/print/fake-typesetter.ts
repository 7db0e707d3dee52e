import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { MeasureRequest, RowBox, Typesetter } from '../../build/model/ports.ts';
import { parseHtml } from '../../build/tree/html.ts';

/** Height of a line, CSS px: 16 pt. */
export const lineHeight = (16 * 96) / 72;
/** Characters on a line. */
export const lineLength = 10;

/**
 * A typesetter that needs no browser: each column of a row is set in lines of ten characters, note marks count as they
 * stand in the text. Only measuring works.
 */
export function fakeTypesetter(requests: MeasureRequest[] = []): Typesetter {
  return {
    versions: {},
    measure: (request) => {
      requests.push(request);
      return Promise.resolve(measure(request.html));
    },
    paginate: () => Promise.reject(new Error('nothing is paginated here')),
    print: () => Promise.reject(new Error('nothing is printed here')),
    close: () => Promise.resolve(),
  };
}

function measure(html: string): readonly RowBox[] {
  return withData(parseHtml(html).children, 'dataRow').map((row) => {
    const columns = withData(row.children, 'dataColumn').map(column);
    const height = Math.max(lineHeight, ...columns.map((each) => each.height));
    return { id: String(row.properties['dataRow']), marginTop: 0, height, columns };
  });
}

function column(element: Element): RowBox['columns'][number] {
  const text = toString(element);
  const count = Math.max(1, Math.ceil(text.length / lineLength));
  const lines = Array.from({ length: count }, (_, index) => ({
    top: index * lineHeight,
    bottom: (index + 1) * lineHeight,
    start: index * lineLength,
  }));
  const calls = withData(element.children, 'dataNote').map((call) => ({
    note: String(call.properties['dataNote']),
    line: Math.floor(text.indexOf(toString(call)) / lineLength),
  }));
  return { height: count * lineHeight, lines, calls };
}

/** Elements with a data attribute, not looking inside those found. */
function withData(nodes: readonly (ElementContent | RootContent)[], name: string): readonly Element[] {
  return nodes.flatMap((node): readonly Element[] => {
    if (node.type !== 'element') return [];
    return node.properties[name] === undefined ? withData(node.children, name) : [node];
  });
}
