import type { Check } from './check.ts';
import { codeParity } from './code-parity.ts';
import { linkParity } from './link-parity.ts';
import { notePlace } from './note-place.ts';
import { numberMismatch } from './number-mismatch.ts';
import { untranslatedText } from './untranslated-text.ts';

/** Every check of an aligned chapter, in the order in which its messages are given. */
export const checks: readonly Check[] = [numberMismatch, untranslatedText, codeParity, linkParity, notePlace];

export type { Check } from './check.ts';
