/** Which host this bundle was built for; the bundler replaces the name. */
declare const __EXTENSION_HOST__: 'node' | 'web';

/** Where the suites run: in Node, or in a Web Worker as on vscode.dev. */
export const extensionHost: 'node' | 'web' = __EXTENSION_HOST__;
