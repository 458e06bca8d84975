import * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudentPreview } from '../student-preview/student-preview.ts';

/** Its dependencies. */
export interface PreviewAsStudentDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly preview: StudentPreview;
}

/** Shows the lesson of the active editor beside it, as a student sees it. */
export const previewAsStudent: Command<PreviewAsStudentDeps> = {
  id: 'marginalia.previewAsStudent',
  async run(context, from) {
    const { library, current, preview } = context;
    const file = from instanceof vscode.Uri ? from : vscode.window.activeTextEditor?.document.uri;
    const folder = file && (await library.folderOf(file));
    if (folder) current.choose(folder);
    const found = await lessonInHand(context);
    if (found) preview.open(found.folder, found.lesson.title);
  },
};
