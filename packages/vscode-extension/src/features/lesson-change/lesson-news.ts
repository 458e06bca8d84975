import { type Lesson, lessonReport, type StudyState } from '@marginalia/core';

/** A few letters that stand for what became of a student's work; '' where there is nothing to tell. */
export function newsPrint(lesson: Lesson, state: StudyState): string {
  return lessonReport(lesson, state).print;
}
