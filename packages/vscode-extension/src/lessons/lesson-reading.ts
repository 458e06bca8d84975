/** Everything needed to read a lesson, mainly the parser and the rules. Loaded with the first lesson. */
export { createLessonService } from '@marginalia/core';
