import { readdirSync, readFileSync } from 'node:fs';

/** Watches how much memory a run takes, the browser's processes included. */
export interface MemoryWatch {
  /** The most that was taken since the last call, bytes. */
  peak(): number;
  stop(): void;
}

/** Looks every so often; between two looks a short peak can pass unseen. */
const interval = 250;

/**
 * Starts watching. On Linux this process and all that it started are added up (resident set, shared pages counted once
 * for each process); elsewhere only this process is seen.
 */
export function watchMemory(): MemoryWatch {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.platform === 'linux' ? familyMemory() : process.memoryUsage.rss());
  };
  const timer = setInterval(look, interval);
  timer.unref();
  return {
    peak() {
      look();
      const peak = most;
      most = 0;
      return peak;
    },
    stop: () => clearInterval(timer),
  };
}

interface ProcessMemory {
  readonly parent: number;
  readonly resident: number;
}

/** Memory of this process and its descendants, from /proc. */
function familyMemory(): number {
  const processes = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const memory = processMemory(name);
        return memory === undefined ? [] : [[Number(name), memory] as const];
      }),
  );
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = processes.get(at)?.parent) {
      if (at === process.pid) return true;
    }
    return false;
  };
  return [...processes].reduce((sum, [id, { resident }]) => (isOurs(id) ? sum + resident : sum), 0);
}

/** Parent and resident set of a process; nothing when it has just ended. */
function processMemory(id: string): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: number('PPid'), resident: number('VmRSS') * 1024 };
  } catch {
    return undefined;
  }
}
