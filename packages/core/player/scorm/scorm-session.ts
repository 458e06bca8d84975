import type { ScormApi } from './scorm-api.ts';

/** A platform that does not take what it is told; the message is its own, or ''. */
export class ScormError extends Error {
  override readonly name = 'ScormError';
}

/** Error code of an element that a platform does not have: most are optional. */
const NOT_IMPLEMENTED = '401';

/** The exchange with a platform, from the start of a page to its end. Its functions throw nothing but `ScormError`. */
export class ScormSession {
  readonly #api: ScormApi;
  readonly #began = Date.now();
  readonly #told = new Map<string, string>();
  #isOver = false;

  /** Begins the exchange. */
  constructor(api: ScormApi) {
    this.#api = api;
    if (!this.#call(() => api.LMSInitialize(''))) throw this.#trouble();
  }

  /** A value that the platform has; '' for none. */
  get(element: string): string {
    try {
      return `${this.#api.LMSGetValue(element) ?? ''}`;
    } catch {
      return '';
    }
  }

  /** Whether the exchange has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Tells the platform what has changed of these, and lets it store that. What it refuses is told again next time. */
  write(values: Readonly<Record<string, string>>): void {
    const changed = Object.entries(values).filter(([name, value]) => this.#told.get(name) !== value);
    if (changed.length === 0 || this.#isOver) return;
    this.#set('cmi.core.session_time', sessionTime(Date.now() - this.#began));
    for (const [name, value] of changed) this.#set(name, value);
    if (!this.#call(() => this.#api.LMSCommit(''))) throw this.#trouble();
    for (const [name, value] of changed) this.#told.set(name, value);
  }

  /** Ends the exchange, however it goes. */
  finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      this.#set('cmi.core.session_time', sessionTime(Date.now() - this.#began));
    } catch {
      // Without its time a session ends all the same.
    }
    this.#call(() => this.#api.LMSFinish(''));
  }

  #set(element: string, value: string): void {
    if (this.#call(() => this.#api.LMSSetValue(element, value))) return;
    if (this.#lastError() !== NOT_IMPLEMENTED) throw this.#trouble();
  }

  #call(run: () => unknown): boolean {
    try {
      // Some platforms return a boolean or a number.
      return /^(?:true|1)$/i.test(`${run()}`);
    } catch (error) {
      reportError(error);
      return false;
    }
  }

  #lastError(): string {
    try {
      return `${this.#api.LMSGetLastError() ?? ''}`;
    } catch {
      return '';
    }
  }

  #trouble(): ScormError {
    try {
      return new ScormError(`${this.#api.LMSGetErrorString(this.#lastError()) ?? ''}`.trim().slice(0, 200));
    } catch {
      return new ScormError('');
    }
  }
}

/** A time in SCORM's form. @param milliseconds at most 9999 hours count */
function sessionTime(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9999 * 360_000);
  const two = (value: number): string => `${value}`.padStart(2, '0');
  const hours = Math.floor(hundredths / 360_000);
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${`${hours}`.padStart(4, '0')}:${two(Math.floor(hundredths / 6000) % 60)}:${two(seconds)}.${two(hundredths % 100)}`;
}
