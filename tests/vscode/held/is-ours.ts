/** The extension's own files in the stack of an error: the built ones, or the bundle that holds it in a Web Worker. */
const OWN = /\/(?:dist\/host\/[^/]*\.mjs|dist\/(?:extension|import)\.js|held\.c?js)\b/;

/**
 * Where in the extension a watched function was called.
 *
 * @param watched the function that asks, which is left out of the stack with all that it has called
 * @returns the line of the stack; `undefined` where it was called from elsewhere
 */
export function isOurs(watched: (...given: never[]) => unknown): string | undefined {
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, watched);
  const caller = trace.stack?.split('\n')[1]?.trim() ?? '';
  return OWN.test(caller) ? caller : undefined;
}

/** Whether something of the extension stands anywhere in the stack of an error. */
export function mentionsOurs(stack: string): boolean {
  return OWN.test(stack);
}
