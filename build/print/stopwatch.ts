/** Adds up the time of each stage, ms, and keeps the most memory that was taken in it, bytes. */
export interface Stopwatch {
  readonly timings: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<string, number>>;
  time<T>(stage: string, work: () => Promise<T>): Promise<T>;
  timeNow<T>(stage: string, work: () => T): T;
}

export function createStopwatch(now: () => number, peakMemory: () => number): Stopwatch {
  const timings: Record<string, number> = {};
  const memory: Record<string, number> = {};
  const add = (stage: string, since: number) => {
    timings[stage] = (timings[stage] ?? 0) + (now() - since);
    memory[stage] = Math.max(memory[stage] ?? 0, peakMemory());
  };
  return {
    timings,
    memory,
    async time(stage, work) {
      const since = now();
      try {
        return await work();
      } finally {
        add(stage, since);
      }
    },
    timeNow(stage, work) {
      const since = now();
      try {
        return work();
      } finally {
        add(stage, since);
      }
    },
  };
}
