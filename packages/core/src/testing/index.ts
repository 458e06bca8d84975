export { createMemoryLessonSource, type MemoryLessonSource } from './memory-lesson-source.ts';
