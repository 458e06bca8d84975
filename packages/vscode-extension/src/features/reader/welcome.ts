import * as vscode from 'vscode';
import type { ToWebview } from '../../../webview/protocol.ts';

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

/** The commands of the welcome's buttons. */
export function welcomeActions(): { command: string; label: string }[] {
  return [
    { command: 'marginalia.openSampleLesson', label: vscode.l10n.t('Open Sample Lesson') },
    { command: 'marginalia.openLesson', label: vscode.l10n.t('Open Lesson…') },
  ];
}
