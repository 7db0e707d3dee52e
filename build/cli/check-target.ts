import type { LoadedProject } from '../pipeline.ts';
import { UsageFault } from './faults.ts';

/** Refuses a translation that the book does not have. */
export function checkTarget({ project, books }: LoadedProject, target: string | undefined): void {
  if (target === undefined || books.has(target)) return;
  throw new UsageFault('cli:no-such-target', { target, known: project.config.targets.join(', ') });
}
