/** A line of a stack, and one that stands in the frame in which VS Code holds the page of an extension. */
const LINE = /^\s*at /;
const FRAME = /\/webview\/browser\/pre\/index\.html/;

/**
 * Whether an error of a page is VS Code's own: its frame around an extension's page throws where the page goes while it
 * is being loaded. Pages of extensions have other addresses.
 */
export function isWebviewFrameError(stack: string): boolean {
  const lines = stack.split('\n').filter((line) => LINE.test(line));
  return lines.length > 0 && lines.every((line) => FRAME.test(line));
}
