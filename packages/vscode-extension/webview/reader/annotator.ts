/** What the reader loads when the student first selects something: a bundle of its own. */
export { Annotator } from '@marginalia/core/page';
