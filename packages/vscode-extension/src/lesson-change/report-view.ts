import * as vscode from 'vscode';
import { type FromReportPage, parseFromReportPage } from '../../webview/report/report-protocol.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { createLessonPanel, type LessonPanel } from '../page/lesson-panel.ts';
import type { Pages } from '../page/pages.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { actionOf, type ReportAction, targetOf } from './report-actions.ts';

/** Its dependencies. */
export interface ReportViewDeps {
  readonly library: LessonLibrary;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

type ReportContext = ReportViewDeps;

/** The report on a student's work after the lesson was changed: one tab. */
export function createReportView(context: ReportContext): LessonPanel {
  const { library, desk, workbook } = context;
  return createLessonPanel<FromReportPage>(context, {
    panel: 'marginalia.report',
    page: 'report',
    title: vscode.l10n.t('What Changed'),
    parse: parseFromReportPage,
    onDidChange: workbook.onDidChange,
    async describe(folder) {
      const { lesson } = await library.open(folder);
      if (!lesson) {
        const message = vscode.l10n.t('There is no lesson.md in this folder.');
        return { message: { type: 'empty', message, actions: [] } };
      }
      const [state, answers] = await Promise.all([desk.state(lesson.id), workbook.answers(lesson)]);
      const { describeReport } = await import('./describe-report.ts');
      return {
        title: vscode.l10n.t('What changed: {title}', { title: lesson.title }),
        message: describeReport(folder.toString(), lesson, state, answers),
      };
    },
    async act(folder, { action }) {
      const meant = actionOf(action);
      if (meant) await run(context, folder, meant);
    },
  });
}

async function run(context: ReportContext, folder: vscode.Uri, action: ReportAction): Promise<void> {
  const item = { folder, item: action.id };
  switch (action.verb) {
    case 'try':
      await vscode.commands.executeCommand('marginalia.runExercise', item);
      break;
    case 'answer':
      await vscode.commands.executeCommand('marginalia.answerQuestion', item);
      break;
    case 'workbook': {
      const { openWorkbook } = await import('../discussion/open-workbook.ts');
      const { lesson } = await context.library.open(folder);
      if (lesson) await openWorkbook(context, lesson, action);
      break;
    }
    case 'show':
      await context.readers.reveal(folder, targetOf(action), { focus: true });
      break;
  }
}
