import * as vscode from 'vscode';

/** Whether a reader, or the preview of one, is the tab in hand. */
export function isReaderActive(group = vscode.window.tabGroups.activeTabGroup): boolean {
  const input = group.activeTab?.input;
  return input instanceof vscode.TabInputWebview && /marginalia\.(?:reader|preview)$/.test(input.viewType);
}

/** Where an editor does not cover the passage that somebody reads. */
export function editorColumn(): vscode.ViewColumn {
  if (!isReaderActive()) return vscode.ViewColumn.Active;
  const other = vscode.window.tabGroups.all.find((group) => !isReaderActive(group));
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
