import type * as vscode from 'vscode';

/** Every Markdown document, on any file system. */
export const markdownSelector: vscode.DocumentSelector = { language: 'markdown' };

/** Every file that can be part of a lesson: Markdown, and its neighbours such as reference.yaml. */
export const lessonSelector: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'yaml', pattern: '**/reference.yaml' },
];
