/** Reading what the page has kept, in a piece of the host that loads with the first exercise. */
export { parseExerciseState } from '@marginalia/core/desk';
