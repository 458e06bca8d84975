/**
 * Results that live as long as the objects they are about, like the values of a `WeakMap`.
 *
 * Use this where each edit makes new keys, such as lessons and chunks. V8 treats the values of a `WeakMap` as alive until
 * it collects the old generation, and with them whatever they refer to, often their own key. So every lesson ever made
 * moved to the old generation, and the memory of a host grew by a quarter of a megabyte an edit. A property dies with its
 * object.
 */
export class Attached<Key extends object, Value> {
  readonly #name = Symbol();

  /** Returns what was attached to an object. */
  get(key: Key): Value | undefined {
    return (key as Record<symbol, Value | undefined>)[this.#name];
  }

  /** Attaches a value, in place of an earlier one. Comparisons, copies and lists of the object's fields ignore it. */
  set(key: Key, value: Value): void {
    Object.defineProperty(key, this.#name, { value, configurable: true });
  }
}
