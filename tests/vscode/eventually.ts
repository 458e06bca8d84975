/** Milliseconds: a busy machine takes many times as long as an idle one. */
const LIMIT = 60_000;

/**
 * Waits until a check gives something, asking again whenever the event loop has turned: for what VS Code tells nobody
 * about.
 *
 * @throws with what was waited for, after a minute
 */
export async function eventually<T>(
  what: string,
  check: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + LIMIT; Date.now() < end; ) {
    const result = await check();
    if (result !== undefined && result !== false) return result;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for ${what}`);
}
