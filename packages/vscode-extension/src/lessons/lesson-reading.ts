/** All that reading a lesson takes, the parser and the rules foremost. It is loaded with the first lesson. */
export { createLessonService } from '@marginalia/core';
