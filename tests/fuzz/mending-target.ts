import { applyEdits, fixAll, fixesFor, parseLesson, type TextEdit } from '@marginalia/core';
import { stepElement } from '@marginalia/core/language';
import type { LessonFile } from './lesson-texts.ts';

/** Diagnostics of one lesson whose fixes are asked for, and elements that are moved. */
const MOST = 12;

/**
 * Takes every way out of what is wrong with a lesson, and moves its elements.
 *
 * @throws where edits of one step point outside their file or touch one another
 */
export function tryMending(files: readonly LessonFile[]): void {
  const { lesson, diagnostics } = parseLesson(files, { folder: 'fuzz' });
  const apply = (what: string, edits: readonly TextEdit[] = []): void => {
    for (const { path, text } of lesson.files) {
      const own = edits.filter(({ span }) => span.file === path).sort((a, b) => a.span.start - b.span.start);
      for (const [index, { span }] of own.entries()) {
        if (span.start < (own[index - 1]?.span.end ?? 0) || span.end < span.start || span.end > text.length)
          throw new Error(`${what}: ${path} ${span.start}–${span.end} of ${text.length}`);
      }
      applyEdits(text, own);
    }
  };
  for (const element of [...lesson.sections, ...lesson.questions, ...lesson.exercises].slice(0, MOST))
    apply('move', stepElement(lesson, element, 'down').edits);
  for (const diagnostic of diagnostics.slice(0, MOST))
    for (const { edits } of fixesFor(diagnostic, lesson)) apply(`fix of ${diagnostic.rule}`, edits);
  apply('fix all', fixAll(files, { folder: 'fuzz' }).edits);
}
