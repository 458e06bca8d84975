import type * as vscode from 'vscode';
import { createAnnotationBook } from './annotations/annotation-book.ts';
import { registerAnnotations } from './annotations/register-annotations.ts';
import { createImportDesk } from './authoring/import/import-desk.ts';
import { registerDoubts } from './authoring/import/register-doubts.ts';
import { registerRenames } from './authoring/register-renames.ts';
import { createStudentPreview } from './authoring/student-preview/student-preview.ts';
import { registerCommands } from './compose/commands.ts';
import { registerDiscussion } from './discussion/register-discussion.ts';
import { registerCodeLens } from './editor/code-lens/register-code-lens.ts';
import { createCourses } from './editor/course/courses.ts';
import { registerCourses } from './editor/course/register-courses.ts';
import { registerDiagnostics } from './editor/diagnostics/register-diagnostics.ts';
import { registerHover } from './editor/hover/register-hover.ts';
import { createNoteWriting } from './editor/language/note-writing.ts';
import { registerLanguage } from './editor/language/register-language.ts';
import { createTitleIds } from './editor/language/title-ids.ts';
import {
  createMarkdownItExtension,
  type MarkdownItExtension,
} from './editor/markdown-preview/extend-markdown-it.ts';
import { registerNavigation } from './editor/navigation/register-navigation.ts';
import { registerPictures } from './editor/pictures/register-pictures.ts';
import { registerQuickFix } from './editor/quick-fix/register-quick-fix.ts';
import { registerExercises } from './exercise/exercise-tab.ts';
import { createExportDesk } from './export/export-desk.ts';
import { registerLessonChange } from './lesson-change/register-lesson-change.ts';
import { createReportView } from './lesson-change/report-view.ts';
import { createLessonTreeView } from './lesson-tree/lesson-tree-view.ts';
import { registerLessonList } from './lesson-tree/register-lesson-list.ts';
import { createCurrentLesson } from './lessons/current-lesson.ts';
import { createLessonLibrary } from './lessons/lesson-library.ts';
import { createLog } from './lifecycle/create-log.ts';
import { together } from './lifecycle/together.ts';
import { createPages } from './page/pages.ts';
import { createProgressView } from './progress/progress-view.ts';
import { registerReading } from './progress/register-reading.ts';
import { registerRecordTrouble } from './progress/register-record-trouble.ts';
import { registerStatusBar } from './progress/register-status-bar.ts';
import { createPassageSelect } from './reader/passage-select.ts';
import { createReaders } from './reader/readers.ts';
import { registerFirstLook } from './reader/register-first-look.ts';
import { registerOpenLinks } from './reader/register-open-links.ts';
import { registerReader } from './reader/register-reader.ts';
import { createStudyDesk, type StudyDesk } from './record/study-desk.ts';
import { createUncoveredKeys } from './record/uncovered-keys.ts';
import { createWorkbooks } from './record/workbook/workbooks.ts';
import { createWrittenLessons } from './record/written-lessons.ts';

let study: StudyDesk | undefined;

/**
 * Called by VS Code when a lesson or a Markdown file is opened. The extension starts here: first its parts, each made
 * from those before it, then its features, each with the parts that it needs. Reads nothing yet.
 */
export function activate(extension: vscode.ExtensionContext): MarkdownItExtension {
  const { extensionUri, globalState, globalStorageUri, workspaceState: state } = extension;
  const { version }: { readonly version: string } = extension.extension.packageJSON;
  const log = createLog();

  const library = createLessonLibrary(log);
  const current = createCurrentLesson(library, state, log);

  const written = createWrittenLessons(library, globalState, log);
  const desk = createStudyDesk(globalStorageUri, log, written.has);
  const workbook = createWorkbooks(globalStorageUri, desk, log, written.has);
  const keys = createUncoveredKeys();
  const annotations = createAnnotationBook(desk, log);
  study = desk;

  const pages = createPages({ log, extensionUri });
  const readers = createReaders({ current, log });
  const passageSelect = createPassageSelect(readers);
  const noteWriting = createNoteWriting(log);
  const titleIds = createTitleIds(library, log);
  const courses = createCourses(library, log);
  const imports = createImportDesk(extensionUri, library, globalState, log);
  const exports = createExportDesk(extensionUri);

  const ground = {
    extensionUri,
    version,
    state,
    log,
    library,
    current,
    written,
    desk,
    workbook,
    keys,
    annotations,
  };
  const parts = {
    ...ground,
    pages,
    readers,
    passageSelect,
    noteWriting,
    titleIds,
    courses,
    imports,
    exports,
  };
  const tree = createLessonTreeView(parts);
  const exercises = registerExercises(parts);
  const progress = createProgressView(parts);
  const changes = createReportView(parts);
  const preview = createStudentPreview(parts);

  const all = { ...parts, tree, exercises, progress, changes, preview };
  extension.subscriptions.push(
    together(
      ...[
        log,
        library,
        current,
        written,
        desk,
        workbook,
        keys,
        pages,
        readers,
        passageSelect,
        noteWriting,
        titleIds,
        courses,
        imports,
        exports,
      ],
      ...[tree, exercises, progress, changes, preview],
      registerCommands(all),
      registerReader(all),
      registerOpenLinks(all),
      registerLessonList(all),
      registerDiscussion(all),
      registerAnnotations(all),
      registerHover(all),
      registerNavigation(all),
      registerLanguage(all),
      registerCodeLens(all),
      registerDiagnostics(all),
      registerCourses(all),
      registerQuickFix(all),
      registerDoubts(all),
      registerPictures(all),
      registerRenames(all),
      registerFirstLook(all),
      registerReading(all),
      registerStatusBar(all),
      registerLessonChange(all),
      registerRecordTrouble(all),
    ),
  );
  return createMarkdownItExtension(all);
}

/** Called by VS Code before the window closes, which waits some seconds: writes the student's last actions. */
export async function deactivate(): Promise<void> {
  await study?.flush();
}
