import * as vscode from 'vscode';
import { lessonSelector } from '../../editor/markdown-selector.ts';
import { IMPORT_SOURCE } from './doubtful-places.ts';

/** The light bulb at an import's doubtful place: confirms that it is right. */
export function registerDoubts(_context: object): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    lessonSelector,
    {
      provideCodeActions: ({ uri }, _range, { diagnostics }) =>
        diagnostics
          .filter(({ source }) => source === IMPORT_SOURCE)
          .flatMap((diagnostic) => [
            settling(vscode.l10n.t('Nothing is wrong here: remove this mark'), diagnostic, uri, true),
            settling(vscode.l10n.t('Remove all marks of this import…'), diagnostic, uri, false),
          ]),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function settling(
  title: string,
  diagnostic: vscode.Diagnostic,
  uri: vscode.Uri,
  one: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const { line, character } = diagnostic.range.start;
  const place = one ? [line, character] : [];
  action.diagnostics = [diagnostic];
  action.command = { command: 'marginalia.settleDoubts', title, arguments: [uri, ...place] };
  return action;
}
