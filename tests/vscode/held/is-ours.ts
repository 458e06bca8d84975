/** The extension's own files in the stack of an error: the built ones, or the bundle that holds it in a Web Worker. */
const OWN = /\/extension\/(?:dist\/host\/[^/]+\.mjs|dist\/import\.js|held\.m?js)\b/;

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
