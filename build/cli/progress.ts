import type { Progress } from '../model/ports.ts';
import type { Stream } from './world.ts';

/** Progress on a stream, with a way to leave the line clean before other things are written. */
export interface ProgressLine extends Progress {
  /** Ends the line that is being redrawn, if any. */
  done(): void;
}

/**
 * Shows how far a run is. On a terminal one line is redrawn in place; into a file or a log goes one plain line a stage,
 * without the steps, so that a log stays short and the same from run to run. `nameOf` gives a stage its words.
 */
export function createProgress(
  stream: Stream,
  title: string,
  nameOf: (stage: string) => string,
): ProgressLine {
  return stream.isTerminal ? redrawn(stream, title, nameOf) : plainLines(stream, title, nameOf);
}

function plainLines(stream: Stream, title: string, nameOf: (stage: string) => string): ProgressLine {
  return {
    stage: (name, detail) => stream.write(`${lineOf(title, nameOf(name), detail)}\n`),
    step: () => undefined,
    done: () => undefined,
  };
}

function redrawn(stream: Stream, title: string, nameOf: (stage: string) => string): ProgressLine {
  let line = '';
  const draw = (text: string): void => stream.write(`\r\u001B[2K${cut(text, stream.width - 1)}`);
  return {
    stage(name, detail) {
      line = lineOf(title, nameOf(name), detail);
      draw(line);
    },
    step(done, total) {
      draw(`${line} ${done}/${total}`);
    },
    done() {
      if (line !== '') stream.write('\r\u001B[2K');
      line = '';
    },
  };
}

function lineOf(title: string, name: string, detail: string | undefined): string {
  return `${title}: ${name}${detail === undefined || detail === '' ? '' : ` (${detail})`}`;
}

/** A line longer than the terminal would leave its beginning behind when redrawn; full-width characters take two. */
function cut(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        character,
      )
        ? 2
        : 1;
    if (used > width) break;
    kept += character;
  }
  return kept;
}
