/** Names with the first free number behind them. Linear in all that are asked for. */
export class NumberedNames {
  /** The number to try next, by group. */
  readonly #next = new Map<string, number>();

  /**
   * @param stem what the number is put behind, with a hyphen
   * @param first number to try when the group is new
   * @param group stems that count on together, where they take one another's names
   */
  free(stem: string, isTaken: (name: string) => boolean, first = 2, group = stem): string {
    let number = this.#next.get(group) ?? first;
    while (isTaken(`${stem}-${number}`)) number++;
    this.#next.set(group, number + 1);
    return `${stem}-${number}`;
  }
}
