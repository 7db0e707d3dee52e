import { EngineFault } from './faults.ts';

/**
 * Gives what `work` gives, or throws an `EngineFault` when that takes longer than `milliseconds`. The work itself cannot be
 * stopped from here: close the page it runs in.
 */
export async function withinTime<Result>(
  work: Promise<Result>,
  milliseconds: number,
  what: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new EngineFault(`${what} took longer than ${Math.round(milliseconds / 1000)} s.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
