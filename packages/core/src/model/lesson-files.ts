/** Name of the file that makes a folder a lesson. */
export const LESSON_FILE = 'lesson.md';
/** Name of the file with people, places, terms and events. */
export const REFERENCE_FILE = 'reference.yaml';
