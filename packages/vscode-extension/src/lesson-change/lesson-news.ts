import type { Lesson } from '@marginalia/core';
import { hasUntold, lessonReport, type StudyState } from '@marginalia/core/study';

/** A few characters that identify the state of a student's work; `undefined` if there is no news. */
export function untoldNews(lesson: Lesson, state: StudyState): string | undefined {
  const { print } = lessonReport(lesson, state);
  return hasUntold(print, state.seen?.told) ? print : undefined;
}
