import { OutsideError } from './outside-error.ts';

/** The part of a log that receives errors. */
interface Log {
  error(message: string, ...rest: unknown[]): void;
  warn(message: string, ...rest: unknown[]): void;
}

/**
 * Logs an error with its stack and all its causes, which VS Code's log omits. Errors that are not our fault become
 * warnings.
 *
 * @param what was being done, in words
 */
export function logError(log: Log, what: string, error: unknown): void {
  if (error instanceof OutsideError) log.warn(`${what}: ${inWords(error)}`);
  else log.error(`${what}: ${inWords(error)}`);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}`;
  const several =
    error instanceof AggregateError ? error.errors.map((one) => `\n  one of: ${inWords(one)}`) : [];
  const cause = error.cause === undefined ? '' : `\n  caused by: ${inWords(error.cause)}`;
  return `${own}${several.join('')}${cause}`;
}
