import type { ExportFormat } from './export-format.ts';
import { version21 } from './qti/qti-version.ts';
import { writeQti } from './qti/write-qti.ts';

/** A package of QTI 2.1, which more systems read; passages are items without a question. */
export const qti21: ExportFormat = {
  title: 'QTI 2.1',
  detail: 'A package for systems that read QTI 2, such as Canvas',
  suffix: '.qti21.zip',
  counted: 'items, passages among them',
  pictures: true,
  write: (lesson, pictures) => writeQti(version21, lesson, pictures),
};
