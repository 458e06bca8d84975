import * as vscode from 'vscode';
import type { FeatureContext } from '../features/feature-context.ts';
import { tellOfTrouble } from '../features/trouble.ts';
import { together } from '../lifecycle/together.ts';
import type { Command } from './command.ts';

/** Every command, loaded when it is first run. A new one is a file, a line here and a line in package.json. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  openLesson: () => import('./open-lesson.ts').then((file) => file.openLesson),
  openSampleLesson: () => import('./open-sample-lesson.ts').then((file) => file.openSampleLesson),
  settleDoubts: () => import('./settle-doubts.ts').then((file) => file.settleDoubts),
  newLesson: () => import('./new-lesson.ts').then((file) => file.newLesson),
  importPassage: () => import('./import-passage.ts').then((file) => file.importPassage),
  goToSection: () => import('./go-to-section.ts').then((file) => file.goToSection),
  showNote: () => import('./show-note.ts').then((file) => file.showNote),
  answerQuestion: () => import('./answer-question.ts').then((file) => file.answerQuestion),
  replyToQuestion: () => import('./reply-to-question.ts').then((file) => file.replyToQuestion),
  showQuestionHint: () => import('./show-question-hint.ts').then((file) => file.showQuestionHint),
  showQuestionKey: () => import('./show-question-key.ts').then((file) => file.showQuestionKey),
  runExercise: () => import('./run-exercise.ts').then((file) => file.runExercise),
  runNextExercise: () => import('./run-next-exercise.ts').then((file) => file.runNextExercise),
  runSectionExercises: () => import('./run-section-exercises.ts').then((file) => file.runSectionExercises),
  reviewDueExercises: () => import('./review-due-exercises.ts').then((file) => file.reviewDueExercises),
  cramExercises: () => import('./cram-exercises.ts').then((file) => file.cramExercises),
  insertFootnote: () => import('./insert-footnote.ts').then((file) => file.insertFootnote),
  returnToMarker: () => import('./return-to-marker.ts').then((file) => file.returnToMarker),
  renumberFootnotes: () => import('./renumber-footnotes.ts').then((file) => file.renumberFootnotes),
  writeNote: () => import('./write-note.ts').then((file) => file.writeNote),
  openReaderToSide: () => import('./open-reader-to-side.ts').then((file) => file.openReaderToSide),
  previewAsStudent: () => import('./preview-as-student.ts').then((file) => file.previewAsStudent),
  openSource: () => import('./open-source.ts').then((file) => file.openSource),
  revealElement: () => import('./reveal-element.ts').then((file) => file.revealElement),
  showProgress: () => import('./show-progress.ts').then((file) => file.showProgress),
  showWhatChanged: () => import('./show-what-changed.ts').then((file) => file.showWhatChanged),
  setExamDate: () => import('./set-exam-date.ts').then((file) => file.setExamDate),
  markSectionRead: () => import('./mark-section-read.ts').then((file) => file.markSectionRead),
  resetLessonProgress: () => import('./reset-lesson-progress.ts').then((file) => file.resetLessonProgress),
  resetExerciseProgress: () =>
    import('./reset-exercise-progress.ts').then((file) => file.resetExerciseProgress),
  addSection: () => import('./add-section.ts').then((file) => file.addSection),
  addQuestion: () => import('./add-question.ts').then((file) => file.addQuestion),
  addExercise: () => import('./add-exercise.ts').then((file) => file.addExercise),
  moveElementUp: () => import('./move-element-up.ts').then((file) => file.moveElementUp),
  moveElementDown: () => import('./move-element-down.ts').then((file) => file.moveElementDown),
  renameElementTitle: () => import('./rename-element-title.ts').then((file) => file.renameElementTitle),
  renameElementId: () => import('./rename-element-id.ts').then((file) => file.renameElementId),
  explainRule: () => import('./explain-rule.ts').then((file) => file.explainRule),
  highlightSelection: () => import('./highlight-selection.ts').then((file) => file.highlightSelection),
  addMarginNote: () => import('./add-margin-note.ts').then((file) => file.addMarginNote),
  copyWithCitation: () => import('./copy-with-citation.ts').then((file) => file.copyWithCitation),
  closeCard: () => import('./close-card.ts').then((file) => file.closeCard),
  findInReader: () => import('./find-in-reader.ts').then((file) => file.findInReader),
  editAnnotation: () => import('./edit-annotation.ts').then((file) => file.editAnnotation),
  removeAnnotation: () => import('./remove-annotation.ts').then((file) => file.removeAnnotation),
  copyAnnotation: () => import('./copy-annotation.ts').then((file) => file.copyAnnotation),
  revealAnnotation: () => import('./reveal-annotation.ts').then((file) => file.revealAnnotation),
  openAnnotationSource: () => import('./open-annotation-source.ts').then((file) => file.openAnnotationSource),
  exportNotes: () => import('./export-notes.ts').then((file) => file.exportNotes),
  deleteElement: () => import('./delete-element.ts').then((file) => file.deleteElement),
};

/** Registers all commands. VS Code itself refuses an id that is there already. */
export function registerCommands(context: FeatureContext): vscode.Disposable {
  return together(
    ...Object.entries(commands).map(([name, load]) =>
      vscode.commands.registerCommand(`marginalia.${name}`, async (...args: unknown[]) => {
        try {
          const { run } = await load();
          await run(context, ...args);
        } catch (error) {
          await tellOfTrouble(context.log, `the command ${name}`, error);
        }
      }),
    ),
  );
}
