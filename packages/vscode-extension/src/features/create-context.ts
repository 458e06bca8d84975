import type * as vscode from 'vscode';
import { createCurrentLesson } from '../lessons/current-lesson.ts';
import { createLessonLibrary } from '../lessons/lesson-library.ts';
import { createLog } from '../lifecycle/create-log.ts';
import { together } from '../lifecycle/together.ts';
import { createStudyDesk } from '../study/study-desk.ts';
import { createUncoveredKeys } from '../study/uncovered-keys.ts';
import { createWorkbooks } from '../study/workbooks.ts';
import { createWrittenLessons } from '../study/written-lessons.ts';
import { createAnnotationBook } from './annotations/annotation-book.ts';
import { registerExercises } from './exercise/register-exercises.ts';
import type { FeatureContext } from './feature-context.ts';
import { createImportDesk } from './import/import-desk.ts';
import { createNoteWriting } from './language/note-writing.ts';
import { createReportView } from './lesson-change/report-view.ts';
import { createPages } from './pages.ts';
import { createProgressView } from './progress/progress-view.ts';
import { createPassageSelect } from './reader/passage-select.ts';
import { createReaders } from './reader/readers.ts';
import { createStudentPreview } from './student-preview/student-preview.ts';
import { createLessonTreeView } from './tree/lesson-tree-view.ts';

/** How each part of the context is made of others. */
type Recipes = { readonly [Part in keyof FeatureContext]: (parts: FeatureContext) => FeatureContext[Part] };

/** A new part is a line here and one in `FeatureContext`; their order does not matter. */
const recipes = ({
  workspaceState,
  globalState,
  globalStorageUri,
  extensionUri,
}: vscode.ExtensionContext): Recipes => ({
  extensionUri: () => extensionUri,
  state: () => workspaceState,
  log: () => createLog(),
  library: ({ log }) => createLessonLibrary(log),
  current: ({ library, state, log }) => createCurrentLesson(library, state, log),
  pages: createPages,
  readers: createReaders,
  written: ({ library, log }) => createWrittenLessons(library, globalState, log),
  desk: ({ written, log }) => createStudyDesk(globalStorageUri, log, written.has),
  workbook: ({ desk, written, log }) => createWorkbooks(globalStorageUri, desk, log, written.has),
  keys: () => createUncoveredKeys(),
  annotations: ({ desk, log }) => createAnnotationBook(desk, log),
  passageSelect: ({ readers }) => createPassageSelect(readers),
  noteWriting: ({ log }) => createNoteWriting(log),
  imports: ({ library, log }) => createImportDesk(extensionUri, library, globalState, log),
  tree: createLessonTreeView,
  exercises: registerExercises,
  progress: createProgressView,
  changes: createReportView,
  preview: createStudentPreview,
});

/**
 * Makes what the features work with: each part once, when another one or this function first asks for it. Parts that
 * need one another in a circle show at once, since then nothing activates.
 */
export function createContext(extension: vscode.ExtensionContext): FeatureContext & vscode.Disposable {
  const context = {} as FeatureContext;
  const made: unknown[] = [];
  const make = recipes(extension);
  const names = Object.keys(make) as (keyof FeatureContext)[];
  for (const name of names) {
    const get = (): unknown => {
      const value = make[name](context);
      made.push(value);
      Object.defineProperty(context, name, { value });
      return value;
    };
    Object.defineProperty(context, name, { get, enumerable: true, configurable: true });
  }
  for (const name of names) Reflect.get(context, name);
  return Object.assign(context, {
    dispose: () => together(...made.filter(isDisposable)).dispose(),
  });
}

function isDisposable(part: unknown): part is vscode.Disposable {
  return typeof part === 'object' && part !== null && 'dispose' in part;
}
