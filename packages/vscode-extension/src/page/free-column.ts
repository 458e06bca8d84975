import * as vscode from 'vscode';

/** Whether a group of editors shows a page of ours of that type. */
function shows(type: string, group = vscode.window.tabGroups.activeTabGroup): boolean {
  const input = group.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(type);
}

/** Where an exercise does not cover the passage that a student reads. */
export function exerciseColumn(): vscode.ViewColumn {
  return shows('marginalia.reader') ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

/** Where an editor does not cover the passage that somebody reads: in a group that shows none. */
export function editorColumn(): vscode.ViewColumn {
  const isCovered = (group?: vscode.TabGroup): boolean =>
    shows('marginalia.reader', group) || shows('marginalia.preview', group);
  if (!isCovered()) return vscode.ViewColumn.Active;
  const other = vscode.window.tabGroups.all.find((group) => !isCovered(group));
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
