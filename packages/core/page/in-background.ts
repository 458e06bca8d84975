/**
 * Runs work that nobody waits for. Its errors are ordinary errors of the page: they appear in the console, and a page
 * with a host reports them to its log.
 */
export function inBackground(work: PromiseLike<unknown>): void {
  work.then(undefined, reportError);
}
