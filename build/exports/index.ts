import { anki } from './anki.ts';
import { csv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gift } from './gift.ts';
import { moodleXml } from './moodle-xml.ts';
import { qti } from './qti.ts';

/** Every format that a book can be exported to; a new one is one file and one line here. */
export const exporters: readonly Exporter[] = [anki, gift, moodleXml, qti, csv];
