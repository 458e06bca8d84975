import type { SafeMarkdown } from '@marginalia/core/language';
import * as vscode from 'vscode';

/** Makes Markdown for VS Code from tokens and escaped text only: untrusted, without HTML or icons. */
export function markdownString(markdown: SafeMarkdown): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown);
}
