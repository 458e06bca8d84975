/** Appends the first free number to names. Linear in the number of requests. */
export class NumberedNames {
  /** The number to try next, by group. */
  readonly #next = new Map<string, number>();

  /**
   * @param stem the number is appended to it, with a hyphen
   * @param first number to try if the group is new
   * @param group stems that share one count, for names that could collide
   */
  free(stem: string, isTaken: (name: string) => boolean, first = 2, group = stem): string {
    let number = this.#next.get(group) ?? first;
    while (isTaken(`${stem}-${number}`)) number++;
    this.#next.set(group, number + 1);
    return `${stem}-${number}`;
  }
}
