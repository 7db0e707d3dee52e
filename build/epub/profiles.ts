import type { EpubSettings } from '../model/config.ts';
import { ebpajProfile } from './profile-ebpaj.ts';
import { plainProfile } from './profile-plain.ts';
import type { Profile } from './profile.ts';

/** The profiles of an EPUB; a new one is a file and a line here. */
export const profiles: Readonly<Record<EpubSettings['profile'], Profile>> = {
  plain: plainProfile,
  ebpaj: ebpajProfile,
};
