import * as vscode from 'vscode';
import type { FeatureContext } from '../features/feature-context.ts';
import { addExercise } from './add-exercise.ts';
import { addQuestion } from './add-question.ts';
import { addSection } from './add-section.ts';
import { answerQuestion } from './answer-question.ts';
import type { Command } from './command.ts';
import { cramExercises } from './cram-exercises.ts';
import { deleteElement } from './delete-element.ts';
import { goToSection } from './go-to-section.ts';
import { insertFootnote } from './insert-footnote.ts';
import { markSectionRead } from './mark-section-read.ts';
import { moveElementDown } from './move-element-down.ts';
import { moveElementUp } from './move-element-up.ts';
import { newLesson } from './new-lesson.ts';
import { openLesson } from './open-lesson.ts';
import { openReaderToSide } from './open-reader-to-side.ts';
import { openSampleLesson } from './open-sample-lesson.ts';
import { openSource } from './open-source.ts';
import { previewAsStudent } from './preview-as-student.ts';
import { renameElementId } from './rename-element-id.ts';
import { renameElementTitle } from './rename-element-title.ts';
import { renumberFootnotes } from './renumber-footnotes.ts';
import { replyToQuestion } from './reply-to-question.ts';
import { resetExerciseProgress } from './reset-exercise-progress.ts';
import { resetLessonProgress } from './reset-lesson-progress.ts';
import { returnToMarker } from './return-to-marker.ts';
import { revealElement } from './reveal-element.ts';
import { reviewDueExercises } from './review-due-exercises.ts';
import { runExercise } from './run-exercise.ts';
import { runNextExercise } from './run-next-exercise.ts';
import { runSectionExercises } from './run-section-exercises.ts';
import { setExamDate } from './set-exam-date.ts';
import { showNote } from './show-note.ts';
import { showProgress } from './show-progress.ts';
import { showQuestionKey } from './show-question-key.ts';
import { writeNote } from './write-note.ts';

/** Every command. A new one is a file, a line here and a line in package.json. */
const commands: readonly Command[] = [
  openLesson,
  openSampleLesson,
  newLesson,
  goToSection,
  showNote,
  answerQuestion,
  replyToQuestion,
  showQuestionKey,
  runExercise,
  runNextExercise,
  runSectionExercises,
  reviewDueExercises,
  cramExercises,
  insertFootnote,
  returnToMarker,
  renumberFootnotes,
  writeNote,
  openReaderToSide,
  previewAsStudent,
  openSource,
  revealElement,
  showProgress,
  setExamDate,
  markSectionRead,
  resetLessonProgress,
  resetExerciseProgress,
  addSection,
  addQuestion,
  addExercise,
  moveElementUp,
  moveElementDown,
  renameElementTitle,
  renameElementId,
  deleteElement,
];

/** Registers all commands. VS Code itself refuses an id that is there already. */
export function registerCommands(context: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          await run(context, ...args);
        } catch (error) {
          context.log.error(id, error instanceof Error ? error : String(error));
          await vscode.window.showErrorMessage(
            vscode.l10n.t('That did not work. The log of Marginalia (Output panel) says more.'),
          );
        }
      }),
    ),
  );
}
