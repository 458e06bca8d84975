import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Courses } from '../course/courses.ts';
import { lessonSelector } from '../markdown-selector.ts';

/** Its dependencies. */
export interface HoverDeps {
  readonly library: LessonLibrary;
  readonly courses: Courses;
}

/**
 * Hovers in the files of a lesson: the note behind a marker, the citations of a note, the card behind a name, the
 * element behind an id, the purpose of a format keyword, the lesson behind a link.
 */
export function registerHover({ library, courses }: HoverDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    lessonSelector,
    loadedProvider(
      async () => (await import('./hover-provider.ts')).hoverProvider(library, courses),
      'provideHover',
    ),
  );
}
