import type * as vscode from 'vscode';
import type { LessonElement } from './lesson-element.ts';

/** The Lesson view, for commands that work on what has the focus in it. */
export interface LessonTreeView extends vscode.Disposable {
  /** The line that has the focus, selected thereby; `undefined` where there is none. */
  focused(): Promise<LessonElement | undefined>;
  /**
   * Notes where a line stands before it is moved. What it gives then selects the line if it has come under another one,
   * and shows it; `focus` gives it the keyboard too.
   */
  following(id: string): (focus: boolean) => Promise<void>;
}
