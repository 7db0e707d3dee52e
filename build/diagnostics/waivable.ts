import { checksRules } from './rules/checks.ts';
import { parityRules } from './rules/parity.ts';

/** The rules whose findings an author may accept with a reason: those of the checks of a translation. */
export const waivableRules: readonly string[] = Object.keys({ ...checksRules, ...parityRules });
