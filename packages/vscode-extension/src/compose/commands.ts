import * as vscode from 'vscode';
import { tellOfTrouble } from '../adapters/trouble.ts';
import type { Command } from '../lifecycle/command.ts';
import { together } from '../lifecycle/together.ts';

/** Every command, loaded when it is first run. A new one is a file, a line here and a line in package.json. */
const commands = {
  openLesson: () => import('../reader/commands/open-lesson.ts').then((file) => file.openLesson),
  openSampleLesson: () =>
    import('../reader/commands/open-sample-lesson.ts').then((file) => file.openSampleLesson),
  settleDoubts: () => import('../authoring/commands/settle-doubts.ts').then((file) => file.settleDoubts),
  newLesson: () => import('../authoring/commands/new-lesson.ts').then((file) => file.newLesson),
  newCourse: () => import('../authoring/commands/new-course.ts').then((file) => file.newCourse),
  importPassage: () => import('../authoring/commands/import-passage.ts').then((file) => file.importPassage),
  goToSection: () => import('../reader/commands/go-to-section.ts').then((file) => file.goToSection),
  showNote: () => import('../reader/commands/show-note.ts').then((file) => file.showNote),
  answerQuestion: () =>
    import('../discussion/commands/answer-question.ts').then((file) => file.answerQuestion),
  replyToQuestion: () =>
    import('../discussion/commands/reply-to-question.ts').then((file) => file.replyToQuestion),
  showQuestionHint: () =>
    import('../discussion/commands/show-question-hint.ts').then((file) => file.showQuestionHint),
  showQuestionKey: () =>
    import('../discussion/commands/show-question-key.ts').then((file) => file.showQuestionKey),
  runExercise: () => import('../exercise/commands/run-exercise.ts').then((file) => file.runExercise),
  runNextExercise: () =>
    import('../exercise/commands/run-next-exercise.ts').then((file) => file.runNextExercise),
  runSectionExercises: () =>
    import('../exercise/commands/run-section-exercises.ts').then((file) => file.runSectionExercises),
  reviewDueExercises: () =>
    import('../exercise/commands/review-due-exercises.ts').then((file) => file.reviewDueExercises),
  cramExercises: () => import('../exercise/commands/cram-exercises.ts').then((file) => file.cramExercises),
  insertFootnote: () => import('../editor/commands/insert-footnote.ts').then((file) => file.insertFootnote),
  returnToMarker: () => import('../editor/commands/return-to-marker.ts').then((file) => file.returnToMarker),
  renumberFootnotes: () =>
    import('../editor/commands/renumber-footnotes.ts').then((file) => file.renumberFootnotes),
  writeNote: () => import('../editor/commands/write-note.ts').then((file) => file.writeNote),
  nameByTitle: () => import('../editor/commands/name-by-title.ts').then((file) => file.nameByTitle),
  nextEntry: () => import('../editor/commands/next-entry.ts').then((file) => file.nextEntry),
  openReaderToSide: () =>
    import('../reader/commands/open-reader-to-side.ts').then((file) => file.openReaderToSide),
  previewAsStudent: () =>
    import('../authoring/commands/preview-as-student.ts').then((file) => file.previewAsStudent),
  openSource: () => import('../reader/commands/open-source.ts').then((file) => file.openSource),
  revealElement: () => import('../reader/commands/reveal-element.ts').then((file) => file.revealElement),
  showProgress: () => import('../progress/commands/show-progress.ts').then((file) => file.showProgress),
  showWhatChanged: () =>
    import('../lesson-change/commands/show-what-changed.ts').then((file) => file.showWhatChanged),
  setExamDate: () => import('../progress/commands/set-exam-date.ts').then((file) => file.setExamDate),
  markSectionRead: () =>
    import('../progress/commands/mark-section-read.ts').then((file) => file.markSectionRead),
  resetLessonProgress: () =>
    import('../progress/commands/reset-lesson-progress.ts').then((file) => file.resetLessonProgress),
  resetExerciseProgress: () =>
    import('../progress/commands/reset-exercise-progress.ts').then((file) => file.resetExerciseProgress),
  addSection: () => import('../authoring/commands/add-section.ts').then((file) => file.addSection),
  addQuestion: () => import('../authoring/commands/add-question.ts').then((file) => file.addQuestion),
  addExercise: () => import('../authoring/commands/add-exercise.ts').then((file) => file.addExercise),
  moveElementUp: () => import('../authoring/commands/move-element-up.ts').then((file) => file.moveElementUp),
  moveElementDown: () =>
    import('../authoring/commands/move-element-down.ts').then((file) => file.moveElementDown),
  renameElementTitle: () =>
    import('../authoring/commands/rename-element-title.ts').then((file) => file.renameElementTitle),
  renameElementId: () =>
    import('../authoring/commands/rename-element-id.ts').then((file) => file.renameElementId),
  explainRule: () => import('../editor/commands/explain-rule.ts').then((file) => file.explainRule),
  highlightSelection: () =>
    import('../annotations/commands/highlight-selection.ts').then((file) => file.highlightSelection),
  addMarginNote: () =>
    import('../annotations/commands/add-margin-note.ts').then((file) => file.addMarginNote),
  copyWithCitation: () =>
    import('../annotations/commands/copy-with-citation.ts').then((file) => file.copyWithCitation),
  closeCard: () => import('../reader/commands/close-card.ts').then((file) => file.closeCard),
  findInReader: () => import('../reader/commands/find-in-reader.ts').then((file) => file.findInReader),
  editAnnotation: () =>
    import('../annotations/commands/edit-annotation.ts').then((file) => file.editAnnotation),
  removeAnnotation: () =>
    import('../annotations/commands/remove-annotation.ts').then((file) => file.removeAnnotation),
  copyAnnotation: () =>
    import('../annotations/commands/copy-annotation.ts').then((file) => file.copyAnnotation),
  revealAnnotation: () =>
    import('../annotations/commands/reveal-annotation.ts').then((file) => file.revealAnnotation),
  openAnnotationSource: () =>
    import('../annotations/commands/open-annotation-source.ts').then((file) => file.openAnnotationSource),
  exportNotes: () => import('../annotations/commands/export-notes.ts').then((file) => file.exportNotes),
  buildStudentEdition: () =>
    import('../export/commands/build-student-edition.ts').then((file) => file.buildStudentEdition),
  openKeys: () => import('../export/commands/open-keys.ts').then((file) => file.openKeys),
  exportLesson: () => import('../export/commands/export-lesson.ts').then((file) => file.exportLesson),
  deleteElement: () => import('../authoring/commands/delete-element.ts').then((file) => file.deleteElement),
} satisfies Readonly<Record<string, () => Promise<Command<never>>>>;

/** The dependencies of one command. */
type Needs<Load> = Load extends () => Promise<Command<infer Deps>> ? (deps: Deps) => void : never;

/** The dependencies of all commands together. */
export type CommandsDeps =
  Needs<(typeof commands)[keyof typeof commands]> extends (deps: infer All) => void ? All : never;

/** Registers all commands. VS Code itself refuses duplicate ids. */
export function registerCommands(
  deps: CommandsDeps & { readonly log: vscode.LogOutputChannel },
): vscode.Disposable {
  return together(
    ...Object.entries<() => Promise<Command<CommandsDeps>>>(commands).map(([name, load]) =>
      vscode.commands.registerCommand(`marginalia.${name}`, async (...args: unknown[]) => {
        try {
          const { run } = await load();
          await run(deps, ...args);
        } catch (error) {
          await tellOfTrouble(deps.log, `the command ${name}`, error);
        }
      }),
    ),
  );
}
