import * as vscode from 'vscode';
import type { Courses } from '../editor/course/courses.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { logError } from '../lifecycle/log-error.ts';

/** Its dependencies. */
export interface RenamesDeps {
  readonly library: LessonLibrary;
  readonly courses: Courses;
  readonly log: vscode.LogOutputChannel;
}

/** Updates a lesson when one of its parts is renamed in VS Code, and a course when a lesson is. */
export function registerRenames({ library, courses, log }: RenamesDeps): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const { files } = event;
    const follow = (what: string, made: Promise<vscode.WorkspaceEdit>): void =>
      event.waitUntil(
        made.catch((error: unknown) => {
          logError(log, `${what} could not follow a file that was renamed`, error);
          return new vscode.WorkspaceEdit();
        }),
      );
    follow(
      'a lesson',
      import('./rename-parts.ts').then(({ renameParts }) => renameParts(library, files)),
    );
    follow(
      'a course',
      import('./rename-lessons.ts').then(({ renameLessons }) => renameLessons(courses, files)),
    );
  });
}
