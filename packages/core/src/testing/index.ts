export { growth } from './growth.ts';
export { hostileAddresses } from './hostile-addresses.ts';
export { hostilePictures, quietPictures } from './hostile-pictures.ts';
export { htmlFindings } from './html-findings.ts';
export { brokenLaw, importLaw, type LawFindings, type LawFormat, lawFormatOf } from './import-law.ts';
export { createMemoryLessonSource, type MemoryLessonSource } from './memory-lesson-source.ts';
export { createMemoryRecordStore, type MemoryRecordStore } from './memory-record-store.ts';
export { docxFile, epubFile, wordParagraph, wordRun } from './office-files.ts';
export { plainPdf } from './plain-pdf.ts';
