import * as vscode from 'vscode';

/**
 * Loads one of the extension's own bundles the way VS Code loads the extension itself: as a CommonJS function around
 * its text. In a Web Worker, `require` only knows `vscode` and `import()` knows no files, so both hosts use this.
 * Rejects if the file is missing.
 *
 * @param file a bundle of this extension, never anyone else's file
 */
async function loadBundle<T>(file: vscode.Uri): Promise<T> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const code = decoder.decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // The file name shows in stack traces; without it, errors have no location.
  const evaluate = new Function('module', 'exports', `${code}\n//# sourceURL=${file.toString(true)}`);
  evaluate(module, module.exports);
  return module.exports as T;
}

/** Returns a function that loads a bundle once, on first use, and again only if that failed. */
export function bundleLoader<T>(extensionUri: vscode.Uri, name: string): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= loadBundle<T>(vscode.Uri.joinPath(extensionUri, 'dist', name)).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
