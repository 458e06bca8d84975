/**
 * The door to the library that reads PDFs, for hosts that load it as a bundle of its own and hand it to the import
 * (`ImportOptions.openPdf`): it is larger than all the rest.
 */

export { openPdf } from './open-pdf.ts';
