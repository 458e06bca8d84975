/**
 * Lets work go on that nobody waits for. What goes wrong in it is an error of the page as any other: it stands in the
 * console, and a page that has a host tells its log.
 */
export function inBackground(work: PromiseLike<unknown>): void {
  work.then(undefined, reportError);
}
