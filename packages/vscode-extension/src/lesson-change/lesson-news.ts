import type { Lesson } from '@marginalia/core';
import { hasUntold, lessonReport, type StudyState } from '@marginalia/core/study';

/** A few letters that stand for what became of a student's work; `undefined` where there is nothing new to tell. */
export function untoldNews(lesson: Lesson, state: StudyState): string | undefined {
  const { print } = lessonReport(lesson, state);
  return hasUntold(print, state.seen?.told) ? print : undefined;
}
