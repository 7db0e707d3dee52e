import { h } from 'hastscript';
import type { Row, TableFrame } from '../../build/model/rendered.ts';
import { row } from '../../build/views/row.ts';

/** A table of one column with the head 頭. */
export function sampleFrame(id: string): TableFrame {
  const cell = h('th', { dataColumn: '0' }, [
    h('p', { dataBlock: id, dataSide: 'source', dataIndex: '0' }, '頭'),
  ]);
  return { id, head: [h('tr', [cell])], columns: [100] };
}

/** One row of it. */
export function pairRowOfTable(id: string, words: string, frame: TableFrame): Row {
  const content = [
    h('tr', [
      h('td', { dataColumn: '0' }, [h('p', { dataBlock: id, dataSide: 'source', dataIndex: '0' }, words)]),
    ]),
  ];
  const spans = [{ block: id, side: 'source', index: 0, start: 0, end: words.length }] as const;
  return row(id, 'table-row', [{ side: 'neutral', language: 'ja', content, spans }], {
    table: frame,
    block: id,
  });
}
