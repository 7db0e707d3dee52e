import type { Memo } from './model/ports.ts';

/** Keeps nothing: everything is made when it is asked for. */
export const forgetful: Memo = {
  recall: (_, make) => make(),
  recallNow: (_, make) => make(),
  recallAll: (keys, make) => make(keys.map((_, index) => index)),
};
