import * as vscode from 'vscode';

/** The kind of the fix-all action that editors request on save. */
export const FIX_ALL: vscode.CodeActionKind = vscode.CodeActionKind.SourceFixAll.append('marginalia');
