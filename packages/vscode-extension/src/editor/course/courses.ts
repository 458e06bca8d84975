import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import type { FollowedCourse } from './followed-course.ts';

const COURSE_FILE = 'course.yaml';

/** The courses of this window. Their code is loaded with the first of them. */
export interface Courses extends vscode.Disposable {
  /** Returns the course whose course.yaml a document is. */
  at(file: vscode.Uri): Promise<FollowedCourse>;
  /** Returns the courses that a lesson is in, the nearest first. */
  above(lesson: vscode.Uri): Promise<readonly FollowedCourse[]>;
}

/** Finds courses by the lessons that are opened, and follows them. */
export function createCourses(library: LessonLibrary, log: vscode.LogOutputChannel): Courses {
  const followed = new Map<string, Promise<FollowedCourse>>();
  /** Folders that were asked for a course.yaml. */
  const known = new Map<string, Promise<boolean>>();
  const parts = together();

  const follow = (folder: vscode.Uri): Promise<FollowedCourse> => {
    const key = folder.toString();
    const course =
      followed.get(key) ??
      import('./followed-course.ts').then(({ followCourse }) =>
        parts.add(followCourse(library, folder, log)),
      );
    followed.set(key, course);
    return course;
  };
  const holds = (folder: vscode.Uri): Promise<boolean> => {
    const key = folder.toString();
    const answer = known.get(key) ?? isFile(vscode.Uri.joinPath(folder, COURSE_FILE));
    known.set(key, answer);
    return answer;
  };
  const forget = (file: vscode.Uri): void => {
    known.delete(vscode.Uri.joinPath(file, '..').toString());
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${COURSE_FILE}`, false, true, false);
  parts.add(watcher);
  parts.add(watcher.onDidCreate(forget));
  parts.add(watcher.onDidDelete(forget));
  return {
    at(file) {
      const folder = vscode.Uri.joinPath(file, '..');
      // Not every file system reports additions.
      known.set(folder.toString(), Promise.resolve(true));
      return follow(folder);
    },
    async above(lesson) {
      const root = vscode.workspace.getWorkspaceFolder(lesson)?.uri;
      const found: Promise<FollowedCourse>[] = [];
      for (let folder = lesson; root; folder = vscode.Uri.joinPath(folder, '..')) {
        if (await holds(folder)) found.push(follow(folder));
        if (folder.path.length <= root.path.length) break;
      }
      return Promise.all(found);
    },
    dispose: () => parts.dispose(),
  };
}

const isFile = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(
    vscode.workspace.fs.stat(uri).then(
      ({ type }) => type === vscode.FileType.File,
      () => false,
    ),
  );
