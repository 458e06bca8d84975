import type { ExportFormat } from './export-format.ts';
import { version30 } from './qti/qti-version.ts';
import { writeQti } from './qti/write-qti.ts';

/** A package of QTI 3.0, with a stimulus for each section. */
export const qti3: ExportFormat = {
  title: 'QTI 3.0',
  detail: 'A package for systems that read QTI 3.0',
  suffix: '.qti3.zip',
  counted: 'items',
  pictures: true,
  write: (lesson, pictures) => writeQti(version30, lesson, pictures),
};
