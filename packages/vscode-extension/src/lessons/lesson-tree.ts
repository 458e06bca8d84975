import type * as vscode from 'vscode';
import type { LessonElement } from './lesson-element.ts';

/** The Lesson view, for commands that act on its focused line. */
export interface LessonTreeView extends vscode.Disposable {
  /** Selects and returns the focused line; `undefined` if there is none. */
  focused(): Promise<LessonElement | undefined>;
  /**
   * Remembers the position of a line before it is moved. The returned function selects and shows the line if its parent
   * has changed; `focus` also gives it the keyboard focus.
   */
  following(id: string): (focus: boolean) => Promise<void>;
}
