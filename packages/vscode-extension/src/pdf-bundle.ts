/**
 * The third bundle of the extension: the PDF reader. It is larger than all the rest, and loads with the first imported
 * PDF.
 */
export { openPdf } from '@marginalia/core/import/pdf';
