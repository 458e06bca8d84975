/** A student's progress, with due dates: ts-fsrs loads on first use. */
export { progress } from '@marginalia/core/study';
