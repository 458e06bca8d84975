import * as vscode from 'vscode';
import { registerCommands } from './commands/commands.ts';
import { createAnnotationBook } from './features/annotations/annotation-book.ts';
import { registerAnnotations } from './features/annotations/register-annotations.ts';
import { registerCodeLens } from './features/code-lens/register-code-lens.ts';
import { registerDiagnostics } from './features/diagnostics/register-diagnostics.ts';
import { registerDiscussion } from './features/discussion/register-discussion.ts';
import { registerExercises } from './features/exercise/register-exercises.ts';
import type { FeatureContext } from './features/feature-context.ts';
import { registerFirstLook } from './features/first-look/register-first-look.ts';
import { registerHover } from './features/hover/register-hover.ts';
import { createImportDesk } from './features/import/import-desk.ts';
import { createNoteWriting } from './features/language/note-writing.ts';
import { registerLanguage } from './features/language/register-language.ts';
import { registerLessonChange } from './features/lesson-change/register-lesson-change.ts';
import { createReportView } from './features/lesson-change/report-view.ts';
import { registerNavigation } from './features/navigation/register-navigation.ts';
import { registerPictures } from './features/pictures/register-pictures.ts';
import {
  createMarkdownItExtension,
  type MarkdownItExtension,
} from './features/preview/extend-markdown-it.ts';
import { createProgressView } from './features/progress/progress-view.ts';
import { registerReading } from './features/progress/register-reading.ts';
import { registerStatusBar } from './features/progress/register-status-bar.ts';
import { registerQuickFix } from './features/quick-fix/register-quick-fix.ts';
import { createPassageSelect } from './features/reader/passage-select.ts';
import { createReaders } from './features/reader/readers.ts';
import { registerReader } from './features/reader/register-reader.ts';
import { createStudentPreview } from './features/student-preview/student-preview.ts';
import { createLessonTreeView } from './features/tree/lesson-tree-view.ts';
import { createCurrentLesson } from './lessons/current-lesson.ts';
import { createLessonLibrary } from './lessons/lesson-library.ts';
import { createStudyDesk } from './study/study-desk.ts';
import { createUncoveredKeys } from './study/uncovered-keys.ts';
import { createWorkbookDesk } from './study/workbook-desk.ts';

/** Everything the extension does: start reading here. */
const features: readonly ((context: FeatureContext) => vscode.Disposable)[] = [
  registerCommands,
  registerReader,
  registerDiscussion,
  registerAnnotations,
  registerHover,
  registerNavigation,
  registerLanguage,
  registerCodeLens,
  registerDiagnostics,
  registerQuickFix,
  registerPictures,
  registerFirstLook,
  registerReading,
  registerStatusBar,
  registerLessonChange,
];

/** Called by VS Code when a lesson or a Markdown file is opened. Registers and reads nothing yet. */
export function activate({
  subscriptions,
  workspaceState,
  globalStorageUri,
  extensionUri,
}: vscode.ExtensionContext): MarkdownItExtension {
  const log = vscode.window.createOutputChannel('Marginalia', { log: true });
  const library = createLessonLibrary(log);
  const current = createCurrentLesson(library, workspaceState);
  const readers = createReaders();
  const desk = createStudyDesk(globalStorageUri, log);
  const workbook = createWorkbookDesk(globalStorageUri, desk, log);
  const keys = createUncoveredKeys();
  const imports = createImportDesk(extensionUri);
  const annotations = createAnnotationBook(desk, log);
  const passageSelect = createPassageSelect(readers);
  const noteWriting = createNoteWriting();
  const tree = createLessonTreeView({ library, current, readers, desk, workbook, log, extensionUri });
  const base = {
    library,
    current,
    readers,
    desk,
    workbook,
    keys,
    imports,
    annotations,
    passageSelect,
    tree,
    noteWriting,
    log,
    state: workspaceState,
    extensionUri,
  };
  const exercises = registerExercises(base);
  const progress = createProgressView(base);
  const changes = createReportView(base);
  const preview = createStudentPreview({ ...base, exercises, progress, changes });
  const context: FeatureContext = { ...base, exercises, progress, changes, preview };
  subscriptions.push(
    log,
    library,
    current,
    readers,
    desk,
    workbook,
    keys,
    imports,
    passageSelect,
    tree,
    noteWriting,
    exercises,
    progress,
    changes,
    preview,
  );
  subscriptions.push(...features.map((register) => register(context)));
  return createMarkdownItExtension(library);
}
