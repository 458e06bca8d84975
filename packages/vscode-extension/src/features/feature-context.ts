import type * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { StudyDesk } from '../study/study-desk.ts';
import type { UncoveredKeys } from '../study/uncovered-keys.ts';
import type { WorkbookDesk } from '../study/workbook-desk.ts';
import type { WrittenLessons } from '../study/written-lessons.ts';
import type { AnnotationBook } from './annotations/annotation-book.ts';
import type { ExerciseView } from './exercise/register-exercises.ts';
import type { ImportDesk } from './import/import-desk.ts';
import type { NoteWriting } from './language/note-writing.ts';
import type { LessonPanel } from './lesson-panel.ts';
import type { Pages } from './pages.ts';
import type { PassageSelect } from './reader/passage-select.ts';
import type { Readers } from './reader/readers.ts';
import type { StudentPreview } from './student-preview/student-preview.ts';
import type { LessonTreeView } from './tree/lesson-tree-view.ts';

/** What every feature is given; made in `create-context.ts`. */
export interface FeatureContext {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly written: WrittenLessons;
  readonly keys: UncoveredKeys;
  readonly annotations: AnnotationBook;
  readonly passageSelect: PassageSelect;
  readonly tree: LessonTreeView;
  readonly imports: ImportDesk;
  readonly exercises: ExerciseView;
  readonly preview: StudentPreview;
  readonly noteWriting: NoteWriting;
  /** The view with the figures of a lesson. */
  readonly progress: LessonPanel;
  /** The report of what changed in a lesson. */
  readonly changes: LessonPanel;
  readonly log: vscode.LogOutputChannel;
  /** What is kept for this workspace. */
  readonly state: vscode.Memento;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}
