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
  const result = await within(LIMIT, check);
  if (result === undefined) throw new Error(`waited in vain for ${what}`);
  return result;
}

/** The same for as long as is said, in milliseconds: returns `undefined` instead of throwing. */
export async function within<T>(
  limit: number,
  check: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T | undefined> {
  for (const end = Date.now() + limit; Date.now() < end; ) {
    const result = await check();
    if (result !== undefined && result !== false) return result;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return undefined;
}
