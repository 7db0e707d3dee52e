import { basename, dirname, join } from 'node:path';
import type { ExerciseLock } from '../model/exercise-lock.ts';
import { lockJson } from '../questions/lock-json.ts';
import { exerciseLockFile } from '../read/exercise-lock.ts';
import { writeArtifacts } from './output.ts';

/**
 * Writes the lock into the book where it holds something new. Done before the outputs are written: an order that is
 * recorded and never printed does no harm, one that is printed and not recorded does.
 */
export async function keepLock(folder: string, before: ExerciseLock, after: ExerciseLock): Promise<void> {
  if (after === before) return;
  const text = lockJson(after);
  if (text === lockJson(before)) return;
  await writeArtifacts(join(folder, dirname(exerciseLockFile)), [
    { path: basename(exerciseLockFile), bytes: new TextEncoder().encode(text) },
  ]);
}
