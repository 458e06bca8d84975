/**
 * The entry point of the PDF library, for hosts that load it as a separate bundle and pass it to the import
 * (`ImportOptions.openPdf`): it is larger than all the rest.
 */

export { openPdf } from './open-pdf.ts';
