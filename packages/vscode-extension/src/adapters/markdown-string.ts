import type { SafeMarkdown } from '@marginalia/core/language';
import * as vscode from 'vscode';

/** Markdown for VS Code, made from tokens and escaped text alone: untrusted, without HTML and without icons. */
export function markdownString(markdown: SafeMarkdown): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown);
}
