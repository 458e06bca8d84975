import * as vscode from 'vscode';
import type { ToWebview } from '../../webview/reader/reader-protocol.ts';

/** What a reader shows while there is no lesson. */
export function welcome(): ToWebview {
  return {
    type: 'empty',
    message: vscode.l10n.t(
      'Open a folder with a lesson, or begin with the sample: Stalin and the Korean War.',
    ),
    actions: welcomeActions(),
  };
}

/** A button of the welcome and what it runs. */
export interface WelcomeAction {
  readonly command: string;
  readonly label: string;
  readonly arguments?: readonly string[];
}

/** The commands of the welcome's buttons, the same as the tree's. */
export function welcomeActions(): WelcomeAction[] {
  return [
    {
      command: 'marginalia.openSampleLesson',
      label: vscode.l10n.t('Open Sample Lesson'),
      arguments: ['korea-1950'],
    },
    { command: 'marginalia.openLesson', label: vscode.l10n.t('Open Lesson…') },
  ];
}
