import { anki } from './anki.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { gift } from './gift.ts';
import { moodle } from './moodle.ts';
import { qti3 } from './qti3.ts';
import { qti21 } from './qti21.ts';
import { scorm12 } from './scorm12.ts';

export type ExportFormatName = 'moodle' | 'gift' | 'qti3' | 'qti21' | 'scorm12' | 'csv' | 'anki';

/** Every export format, by its `--to` name. */
export const exportFormats: { readonly [Name in ExportFormatName]: ExportFormat } = {
  moodle,
  gift,
  qti3,
  qti21,
  scorm12,
  csv,
  anki,
};
