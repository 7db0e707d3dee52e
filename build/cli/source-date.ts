import { UsageFault } from './faults.ts';

/** Seconds since 1970 that outputs are to be dated with (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate(seconds: string | undefined): Date | undefined {
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,12}$/u.test(seconds)) throw new UsageFault('cli:bad-source-date', { found: seconds });
  return new Date(Number(seconds) * 1000);
}
