/** The extension as it was built for the host that this run is about; the bundler puts it in. */
declare module 'extension-under-test' {
  import type { ExtensionContext } from 'vscode';
  export function activate(context: ExtensionContext): unknown;
  export function deactivate(): unknown;
}
