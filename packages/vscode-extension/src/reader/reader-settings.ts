import * as vscode from 'vscode';
import type { ReaderSettings } from '../../webview/reader/reader-protocol.ts';

/** How the user wants passages set. */
export function readerSettings(): ReaderSettings {
  const settings = vscode.workspace.getConfiguration('marginalia.reader');
  return {
    serif: settings.get('serif', false),
    paragraphNumbers: settings.get('paragraphNumbers', false),
  };
}

/** Whether a change concerns them. */
export function affectsReader(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('marginalia.reader');
}
