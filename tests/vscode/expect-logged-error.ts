import { eventually } from './eventually.ts';
import { heldExtension } from './held/held-extension.ts';

/** Errors that no test has declared. */
const undeclared: string[] = [];

/**
 * Provokes an error on purpose. Every other error that the extension logs, and every rejection that nobody hears, fails
 * the run.
 *
 * @param pattern matches what is logged, an error with its stack and cause
 * @throws when nothing of the kind was logged within ten seconds
 */
export async function expectLoggedError<T>(pattern: RegExp, provoke: () => Promise<T>): Promise<T> {
  undeclared.push(...heldExtension().errors.take());
  const result = await provoke();
  await eventually(`an error in the log that matches ${pattern}`, () => {
    const taken = heldExtension().errors.take();
    undeclared.push(...taken.filter((error) => !pattern.test(error)));
    return taken.some((error) => pattern.test(error));
  });
  return result;
}

/** Takes the errors since it was last asked that no test has declared. */
export function takeUndeclaredErrors(): readonly string[] {
  undeclared.push(...(globalThis.marginaliaUnderTest?.errors.take() ?? []));
  return undeclared.splice(0);
}
