import { choosesNothing } from '../load/check-questions.ts';
import type { QuestionSelection } from '../model/config.ts';
import type { LoadedProject } from '../pipeline.ts';
import { UsageFault } from './faults.ts';

/** Words on the command line that choose no question at all are a slip of the pen. */
export function refuseEmptySelection(loaded: LoadedProject, select: QuestionSelection): void {
  if (choosesNothing(loaded, select))
    throw new UsageFault('cli:nothing-selected', { asked: [...select.tags, ...select.levels].join(', ') });
}
