import * as vscode from 'vscode';

/** The kind of fixing everything at once, under which editors ask for it when they save. */
export const FIX_ALL: vscode.CodeActionKind = vscode.CodeActionKind.SourceFixAll.append('marginalia');
