import type * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { StudyDesk } from '../study/study-desk.ts';
import type { UncoveredKeys } from '../study/uncovered-keys.ts';
import type { WorkbookDesk } from '../study/workbook-desk.ts';
import type { ExerciseView } from './exercise/register-exercises.ts';
import type { NoteWriting } from './language/note-writing.ts';
import type { ProgressView } from './progress/progress-view.ts';
import type { Readers } from './reader/readers.ts';
import type { StudentPreview } from './student-preview/student-preview.ts';
import type { LessonTreeView } from './tree/lesson-tree-view.ts';

/** What every feature is given. */
export interface FeatureContext {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly keys: UncoveredKeys;
  readonly tree: LessonTreeView;
  readonly exercises: ExerciseView;
  readonly preview: StudentPreview;
  readonly progress: ProgressView;
  readonly noteWriting: NoteWriting;
  readonly log: vscode.LogOutputChannel;
  /** What is kept for this workspace. */
  readonly state: vscode.Memento;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}
