// What VS Code takes for the extension in a test run. It passes on what VS Code wants, and keeps what VS Code keeps to
// itself: the module and its context, without which nobody can deactivate an extension.
import * as extension from 'extension-under-test';
import * as vscode from 'vscode';
import { holdExtension } from './held-extension.ts';

const held = holdExtension(vscode, extension);

export const activate = held.activate;
export const deactivate = held.deactivate;
