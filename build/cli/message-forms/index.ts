import { github } from './github.ts';
import { json } from './json.ts';
import type { MessageForm } from './message-form.ts';
import { sarif } from './sarif.ts';

/** Every form that `check --as` knows; a new one is one file and one line here. */
export const messageForms: readonly MessageForm[] = [json, sarif, github];
