import * as vscode from 'vscode';

/**
 * Loads one of the extension's own bundles, as VS Code loads the extension itself: as a CommonJS function around its
 * text. A Web Worker's `require` knows `vscode` alone and its `import()` no files, so both hosts go this way. Rejects
 * where the file is missing.
 *
 * @param file a bundle of this extension, never a file of anyone else
 */
export async function loadBundle<T>(file: vscode.Uri): Promise<T> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const code = decoder.decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // The name of the file shows in a stack; without it the place of an error is nowhere.
  const evaluate = new Function('module', 'exports', `${code}\n//# sourceURL=${file.toString(true)}`);
  evaluate(module, module.exports);
  return module.exports as T;
}
