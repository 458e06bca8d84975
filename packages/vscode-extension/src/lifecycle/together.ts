/** What can be let go of: VS Code's own `Disposable`, and everything that has its one method. */
interface Disposable {
  dispose(): unknown;
}

/** Several things that are let go of as one. */
export interface Together {
  readonly isDisposed: boolean;
  /** Adds what was made later; where the others have gone already, it goes at once. Returns it. */
  add<Part extends Disposable>(part: Part): Part;
  /** Lets go of all of them. A second call does nothing. */
  dispose(): void;
}

/**
 * Lets go of several things as of one: the last made goes first, since it may still use those before it. One that throws
 * does not keep the others, as it would in VS Code's `Disposable.from`.
 *
 * @returns a `dispose` that throws what was thrown, after all of them have been asked: an error by itself, several as an
 *   `AggregateError`
 */
export function together(...parts: readonly Disposable[]): Together {
  const left = [...parts];
  let gone = false;
  return {
    get isDisposed() {
      return gone;
    },
    add(part) {
      if (gone) part.dispose();
      else left.push(part);
      return part;
    },
    dispose() {
      gone = true;
      const errors: unknown[] = [];
      for (let part = left.pop(); part; part = left.pop()) {
        try {
          part.dispose();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length === 1) throw errors[0];
      if (errors.length > 1) throw new AggregateError(errors, 'Several parts could not be let go of.');
    },
  };
}
