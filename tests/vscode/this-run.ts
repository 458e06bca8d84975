// What the bundler puts in (see bundle-suites.ts).
declare const __EXTENSION_HOST__: 'node' | 'web';
declare const __RESULT_PATH__: string;

/** Where the suites run: in Node, or in a Web Worker as on vscode.dev. */
export const extensionHost: 'node' | 'web' = __EXTENSION_HOST__;

/** The file, as the path of a URI, that tells the runner what became of the suites. */
export const resultPath: string = __RESULT_PATH__;
