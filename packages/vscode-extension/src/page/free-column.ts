import * as vscode from 'vscode';

/** Whether a group of editors shows a page of ours of that type. */
function shows(type: string, group = vscode.window.tabGroups.activeTabGroup): boolean {
  const input = group.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(type);
}

/** A column where an exercise does not cover the passage being read. */
export function exerciseColumn(): vscode.ViewColumn {
  return shows('marginalia.reader') ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

/** A column where an editor does not cover the passage being read: a group that shows none. */
export function editorColumn(): vscode.ViewColumn {
  const isCovered = (group?: vscode.TabGroup): boolean =>
    shows('marginalia.reader', group) || shows('marginalia.preview', group);
  if (!isCovered()) return vscode.ViewColumn.Active;
  const other = vscode.window.tabGroups.all.find((group) => !isCovered(group));
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
