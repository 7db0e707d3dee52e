import { expect, test } from 'vitest';
import { createProgress } from '../../build/cli/progress.ts';

function stream(isTerminal: boolean, width = 30) {
  const written: string[] = [];
  return { written, isTerminal, width, write: (text: string) => void written.push(text) };
}

test('a log gets one plain line a stage', () => {
  const log = stream(false);
  const progress = createProgress(log, 'reader', (stage) => stage);
  progress.stage('measure', '01-introduction');
  progress.step(1, 20);
  progress.stage('print');
  progress.done();
  expect(log.written.join('')).toBe('reader: measure (01-introduction)\nreader: print\n');
});

test('a terminal gets one line, redrawn and cleared at the end', () => {
  const terminal = stream(true);
  const progress = createProgress(terminal, 'reader', (stage) => stage);
  progress.stage('paginate');
  progress.step(3, 20);
  progress.done();
  progress.done();
  expect(terminal.written).toEqual([
    '\r\u001B[2Kreader: paginate',
    '\r\u001B[2Kreader: paginate 3/20',
    '\r\u001B[2K',
  ]);
});

test('the line never outgrows the terminal, full-width characters counting two', () => {
  const terminal = stream(true, 20);
  createProgress(terminal, 'r', (stage) => stage).stage('組む', '第一章日本語の章');
  expect(terminal.written).toEqual(['\r\u001B[2Kr: 組む (第一章日本']);
});
