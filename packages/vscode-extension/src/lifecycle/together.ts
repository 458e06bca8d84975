/** Anything disposable: VS Code's own `Disposable`, and everything with its one method. */
interface Disposable {
  dispose(): unknown;
}

/** Several things that are disposed of as one. */
export interface Together {
  readonly isDisposed: boolean;
  /** Adds a part that was made later; disposes of it at once if the others are gone already. Returns it. */
  add<Part extends Disposable>(part: Part): Part;
  /** Disposes of all of them. A second call does nothing. */
  dispose(): void;
}

/**
 * Disposes of several things as one: the last made goes first, since it may still use those before it. An error in one
 * does not stop the others, as it would in VS Code's `Disposable.from`.
 *
 * @returns a `dispose` that throws, after calling all, what they threw: a single error as it is, several as an
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
