import type * as vscode from 'vscode';

/** Every Markdown document, on any file system. */
export const markdownSelector: vscode.DocumentSelector = { language: 'markdown' };
