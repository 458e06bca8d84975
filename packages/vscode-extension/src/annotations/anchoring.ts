/** Finding words again, in a piece of the host that loads once something is annotated. */
export { draftOf, placeIn } from '@marginalia/core/desk';
