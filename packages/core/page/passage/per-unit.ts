/** What is derived from a unit of the passage: made when it is first needed, and again once the unit has changed. */
export class PerUnit<T> {
  readonly #make: (unit: HTMLElement) => T;
  #made = new WeakMap<HTMLElement, T>();

  constructor(make: (unit: HTMLElement) => T) {
    this.#make = make;
  }

  of(unit: HTMLElement): T {
    const known = this.#made.get(unit);
    if (known !== undefined) return known;
    const made = this.#make(unit);
    this.#made.set(unit, made);
    return made;
  }

  /** Some units have changed. */
  forget(units: Iterable<HTMLElement>): void {
    for (const unit of units) this.#made.delete(unit);
  }
}
