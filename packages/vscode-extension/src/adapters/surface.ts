import type { Surface } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { localize } from './localize.ts';

/** VS Code in the user's language, with the words that rendering adds, and how pictures are found. */
export function surface(render: Surface['render']): Surface {
  return { language: vscode.env.language, localize, render };
}
