/**
 * The third bundle of the extension: what reads PDFs. It is larger than all the rest, and loaded when the first PDF is
 * imported.
 */
export { openPdf } from '@marginalia/core/import/pdf';
