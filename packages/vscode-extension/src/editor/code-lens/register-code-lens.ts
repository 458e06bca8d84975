import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { UncoveredKeys } from '../../record/uncovered-keys.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { markdownSelector } from '../markdown-selector.ts';

/** Its dependencies. */
export interface CodeLensDeps {
  readonly library: LessonLibrary;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly keys: UncoveredKeys;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Lenses in the Markdown of a lesson, over the student's tasks: *Try*, points and progress, *Answer*; and over the
 * notes of any Markdown file: how often they are cited, and where.
 */
export function registerCodeLens(context: CodeLensDeps): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const changed = (): void => changes.fire();
  return together(
    changes,
    context.desk.onDidChange(changed),
    context.workbook.onDidChange(changed),
    context.keys.onDidChange(changed),
    vscode.languages.registerCodeLensProvider(markdownSelector, {
      onDidChangeCodeLenses: changes.event,
      ...loadedProvider(
        async () => (await import('./lens-provider.ts')).lensProvider(context),
        'provideCodeLenses',
        'resolveCodeLens',
      ),
    }),
  );
}
