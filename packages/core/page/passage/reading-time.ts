/** A section as the window shows it at one moment. */
export interface SeenSection {
  readonly id: string;
  readonly words: number;
  /** Height of it that is in the window, in any unit. */
  readonly seen: number;
  /** Whether its last line is in the window or above it. */
  readonly endReached: boolean;
}

/** Words per second that nobody exceeds; twice the usual pace, so that readers are not held up and skimmers are. */
const FASTEST = 8;
/** Shortest and longest time that a section requires, in milliseconds. */
const LEAST = 3_000;
const MOST = 90_000;
/** A student who has not moved the page for this long, in milliseconds, is gone: more does not count. */
const PATIENCE = 60_000;

/**
 * Decides when a section has been read: its end was in the window, and before or since then it was visible for as long
 * as its words take at the fastest. Sections visible together share the time by their height.
 */
export class ReadingTime {
  readonly #spent = new Map<string, number>();
  readonly #ends = new Set<string>();
  readonly #read = new Set<string>();
  #view: readonly SeenSection[] = [];
  #since = 0;

  /** Starts with another lesson, of which nothing was seen. */
  reset(): void {
    this.#spent.clear();
    this.#ends.clear();
    this.#read.clear();
    this.#view = [];
  }

  /**
   * Records what is in the window from now on; nothing if the window itself is not visible.
   *
   * @param now milliseconds, of any monotonic clock
   *
   * @returns the sections that have just been read
   */
  look(now: number, view: readonly SeenSection[]): string[] {
    const elapsed = Math.min(now - this.#since, PATIENCE);
    const before = this.#view;
    const height = this.#height;
    for (const { id, seen } of before)
      this.#spent.set(id, (this.#spent.get(id) ?? 0) + (elapsed * seen) / height);
    this.#since = now;
    this.#view = view.filter(({ seen }) => seen > 0);
    for (const { id, endReached } of this.#view) if (endReached) this.#ends.add(id);
    const done: string[] = [];
    for (const section of [...before, ...this.#view]) {
      if (this.#read.has(section.id) || this.#left(section) > 0) continue;
      this.#read.add(section.id);
      done.push(section.id);
    }
    return done;
  }

  /** Milliseconds until the next section is read if nothing moves; `undefined` if none will be. */
  get next(): number | undefined {
    const height = this.#height;
    const waits = this.#view
      .filter(({ id }) => !this.#read.has(id) && this.#ends.has(id))
      .map((section) => (Math.max(0, this.#left(section)) * height) / section.seen);
    return waits.length > 0 ? Math.min(PATIENCE, ...waits) : undefined;
  }

  get #height(): number {
    return this.#view.reduce((sum, { seen }) => sum + seen, 0);
  }

  /** Time that a section still requires, infinite before its end was seen. */
  #left({ id, words }: SeenSection): number {
    if (!this.#ends.has(id)) return Number.POSITIVE_INFINITY;
    const asked = Math.min(MOST, Math.max(LEAST, (words / FASTEST) * 1000));
    return asked - (this.#spent.get(id) ?? 0);
  }
}
