import type { Profile } from './profile.ts';

/** EPUB 3.3, and no more said than that. */
export const plainProfile: Profile = {
  prefix: undefined,
  metadata: [],
  bodyClass: () => undefined,
  body: (section) => section,
};
