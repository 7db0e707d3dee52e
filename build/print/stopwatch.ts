/**
 * Adds up the time of each stage, ms, and keeps the most memory that was taken in it, bytes. What runs at once inside a
 * stage that waits (`timeNow` in `time`) counts as its own stage alone.
 */
export interface Stopwatch {
  readonly timings: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<string, number>>;
  time<T>(stage: string, work: () => Promise<T>): Promise<T>;
  timeNow<T>(stage: string, work: () => T): T;
}

export function createStopwatch(now: () => number, peakMemory: () => number): Stopwatch {
  const timings: Record<string, number> = {};
  const memory: Record<string, number> = {};
  let atOnce = 0;
  const add = (stage: string, time: number) => {
    timings[stage] = (timings[stage] ?? 0) + time;
    memory[stage] = Math.max(memory[stage] ?? 0, peakMemory());
  };
  return {
    timings,
    memory,
    async time(stage, work) {
      const since = now() - atOnce;
      try {
        return await work();
      } finally {
        add(stage, now() - atOnce - since);
      }
    },
    timeNow(stage, work) {
      const since = now();
      try {
        return work();
      } finally {
        const time = now() - since;
        atOnce += time;
        add(stage, time);
      }
    },
  };
}
