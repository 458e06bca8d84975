import * as vscode from 'vscode';
import { together } from '../lifecycle/together.ts';

/** Texts that are shown in an editor and cannot be changed there. */
export interface ReadOnlyDocuments extends vscode.Disposable {
  /** Shows a text under a title. A text that is shown under the same title already is replaced. */
  show(title: string, text: string): Promise<void>;
}

/** @param scheme of their addresses; each feature has its own */
export function createReadOnlyDocuments(scheme: string): ReadOnlyDocuments {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  return {
    async show(title, text) {
      const uri = vscode.Uri.from({ scheme, path: `/${title}.txt` });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: true });
    },
    dispose: () => together(provider, changed).dispose(),
  };
}
