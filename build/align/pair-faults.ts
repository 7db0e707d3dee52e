import type { Report } from '../model/message.ts';
import type { Entry } from './entry.ts';

/** Reports what is wrong with partners that were found: other heading levels, an id that only one of them has. */
export function tellPairFaults(entries: readonly Entry[], report: Report): void {
  for (const {
    source: [from],
    target: [to],
  } of entries) {
    if (!from || !to) continue;
    if (from.kind === 'heading' && to.kind === 'heading' && from.depth !== to.depth) {
      report('heading-level', to.place, { found: to.depth ?? 0, expected: from.depth ?? 0 }, [from.place]);
    }
    if (from.explicitId === to.explicitId) continue;
    if (to.explicitId === undefined) {
      report('unpaired-id', from.place, { id: from.explicitId ?? '', found: '—', file: to.place.file }, [
        to.place,
      ]);
    } else {
      const values = { id: to.explicitId, found: from.explicitId ?? '—', file: from.place.file };
      report('unpaired-id', to.place, values, [from.place]);
    }
  }
}
