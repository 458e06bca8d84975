import type * as vscode from 'vscode';

/** Every Markdown document, on any file system. */
export const markdownSelector: vscode.DocumentSelector = { language: 'markdown' };

/** Every file that a lesson may consist of: Markdown, and what lies beside it as reference.yaml. */
export const lessonSelector: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'yaml', pattern: '**/reference.yaml' },
];
