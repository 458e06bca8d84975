import type * as vscode from 'vscode';

/** Called by VS Code when a lesson or a Markdown file is opened. */
export function activate(_context: vscode.ExtensionContext): void {}
