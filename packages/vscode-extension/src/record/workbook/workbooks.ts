import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import { together } from '../../lifecycle/together.ts';
import { authorBase, studyBase } from '../study-base.ts';
import type { StudyDesk } from '../study-desk.ts';
import { locateWorkbook } from '../workbook-place.ts';
import { createWorkbookDesk, WORKBOOKS, type WorkbookDesk } from './workbook-desk.ts';

/**
 * The workbooks of a student, in the workspace, and those of the lessons that the user writes, outside it. A lesson
 * that has a workbook in the workspace keeps it.
 *
 * @param storage the extension's own folder
 *
 * @param isWritten whether the user of this window writes a lesson, by its id
 */
export function createWorkbooks(
  storage: vscode.Uri,
  desk: StudyDesk,
  log: vscode.LogOutputChannel,
  isWritten: (lesson: string) => boolean,
): WorkbookDesk {
  const changes = new vscode.EventEmitter<void>();
  const base = studyBase(storage);
  const own = createWorkbookDesk(storage, desk, log);
  const parts = together(changes, own);
  parts.add(own.onDidChange(() => changes.fire()));
  let author: WorkbookDesk | undefined;
  const authors = (): WorkbookDesk => {
    if (!author) {
      author = parts.add(createWorkbookDesk(storage, desk, log, authorBase(storage)));
      parts.add(author.onDidChange(() => changes.fire()));
    }
    return author;
  };
  /** Which of the two a lesson uses, by its id; unknown before the first request. */
  const chosen = new Map<string, WorkbookDesk>();
  const deskOf = async ({ id }: Lesson): Promise<WorkbookDesk> => {
    const found = isWritten(id) && !(await isThere(id)) ? authors() : own;
    chosen.set(id, found);
    return found;
  };
  const isThere = async (id: string): Promise<boolean> => {
    const file = await locateWorkbook(vscode.Uri.joinPath(base, ...WORKBOOKS), base, id);
    return vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
  };
  return {
    onDidChange: changes.event,
    answers: async (lesson) => (await deskOf(lesson)).answers(lesson),
    peek: (lesson) => (chosen.get(lesson.id) ?? own).peek(lesson),
    lessonOf: (file) => own.lessonOf(file) ?? author?.lessonOf(file),
    prepare: async (lesson) => (await deskOf(lesson)).prepare(lesson),
    append: async (lesson, question, words) => (await deskOf(lesson)).append(lesson, question, words),
    dispose: () => parts.dispose(),
  };
}
