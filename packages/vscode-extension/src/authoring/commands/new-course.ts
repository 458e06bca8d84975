import { newCourse as courseTemplate, lessonId } from '@marginalia/core';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import type { Command } from '../../lifecycle/command.ts';
import { showLesson } from '../../reader/commands/show-lesson.ts';
import type { WrittenLessons } from '../../record/written-lessons.ts';
import { askFolderName } from '../ask-folder-name.ts';
import { pickParentFolder } from '../pick-parent-folder.ts';
import { writeNewFolder } from '../write-new-folder.ts';
import type { NewLessonDeps } from './new-lesson.ts';

/** Its dependencies. */
export interface NewCourseDeps extends NewLessonDeps {
  readonly written: WrittenLessons;
  /** Of the extension, which is also that of the command line. */
  readonly version: string;
}

/** Asks for a title and a folder. Opens the course.yaml of a course with one lesson there, and its lesson in the reader. */
export const newCourse: Command<NewCourseDeps> = {
  id: 'marginalia.newCourse',
  async run(context) {
    const title = await askText({
      title: vscode.l10n.t('New Course'),
      prompt: vscode.l10n.t('Title of the course'),
      placeHolder: vscode.l10n.t('Weather and war: five close readings'),
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A course needs a title.') : undefined),
    });
    if (title === undefined) return;
    const parent = await pickParentFolder('course');
    if (!parent) return;
    const name = await askFolderName(parent, lessonId(title, 'course'), 'course');
    if (name === undefined) return;
    const folder = vscode.Uri.joinPath(parent, name);
    const { version } = context;
    const language = vscode.env.language.split('-')[0] ?? 'en';
    const files = courseTemplate({ title, id: lessonId(name, 'course'), language, version });
    if (!(await writeNewFolder(folder, files, context.log))) return;
    const lesson = vscode.Uri.joinPath(folder, 'first-lesson');
    context.written.add(lesson);
    // First, because the view takes the focus.
    await showLesson(context, lesson);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'course.yaml'), { preview: false });
  },
};
