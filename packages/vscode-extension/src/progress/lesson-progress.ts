/** How far a student got, with what is due when: ts-fsrs is loaded when somebody wants to know. */
export { progress } from '@marginalia/core/study';
