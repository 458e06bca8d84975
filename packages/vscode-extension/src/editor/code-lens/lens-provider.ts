import { codeLenses } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { logError } from '../../lifecycle/log-error.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { UncoveredKeys } from '../../record/uncovered-keys.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { hintLenses } from './hint-lenses.ts';
import { lensCommands, type TaskPlace } from './lens-commands.ts';
import { NoteLens } from './note-lens.ts';

/** Its dependencies. */
export interface LensProviderDeps {
  readonly library: LessonLibrary;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly keys: UncoveredKeys;
  readonly log: vscode.LogOutputChannel;
}

/** Provides the lenses of a Markdown file: over a lesson's tasks, and over notes. */
export function lensProvider({
  library,
  desk,
  workbook,
  keys,
  log,
}: LensProviderDeps): Required<Omit<vscode.CodeLensProvider, 'onDidChangeCodeLenses'>> {
  const provideCodeLenses = async (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> => {
    const written = workbook.lessonOf(document.uri);
    if (written) return hintLenses(document, written, keys);
    const found = await documentLesson(library, document);
    if (!found || token.isCancellationRequested) return [];
    const { lesson, part, folder } = found;
    const notes: vscode.CodeLens[] = [];
    const tasks: TaskPlace[] = [];
    for (const place of codeLenses(lesson, part.path)) {
      if (place.kind === 'note') notes.push(new NoteLens(found, place));
      else tasks.push(place);
    }
    // Outside a lesson's folder there is nothing to run.
    if (!folder || tasks.length === 0) return notes;
    // If the record cannot be read, only the states are missing, not the lenses.
    const [state, answers] = await Promise.all([
      desk.state(lesson.id).catch(() => desk.peek(lesson.id)),
      workbook.answers(lesson).catch((error: unknown) => {
        logError(log, 'the workbook cannot be read', error);
        return workbook.peek(lesson);
      }),
    ]);
    const own = tasks.flatMap((place) => {
      const range = toRange(part, place.span);
      const commands = lensCommands(place, { folder, state, answers });
      return commands.map((command) => new vscode.CodeLens(range, command));
    });
    return [...notes, ...own];
  };
  return {
    provideCodeLenses,
    resolveCodeLens: (lens) => (lens instanceof NoteLens ? lens.resolve() : lens),
  };
}
