import type { FactName } from '../../facts.ts';

/** One question about the lesson, asked for an element. */
export interface Inquiry {
  readonly fact: FactName;
  /** Whether the answer is still the same. */
  readonly holds: () => boolean;
}

/** Records who asked what about the lesson, and so who has to be checked again when answers change. */
export class FactWatch<Asker> {
  readonly #asked = new Map<FactName, Map<Asker, readonly Inquiry[]>>();

  /** Records an asker's questions, in place of the earlier ones. */
  note(asker: Asker, inquiries: readonly Inquiry[]): void {
    this.forget(asker);
    for (const { fact } of inquiries) {
      const askers = this.#asked.get(fact) ?? new Map<Asker, readonly Inquiry[]>();
      this.#asked.set(fact, askers);
      if (!askers.has(asker)) askers.set(asker, ofFact(inquiries, fact));
    }
  }

  forget(asker: Asker): void {
    for (const askers of this.#asked.values()) askers.delete(asker);
  }

  /**
   * Returns the askers with a changed answer.
   *
   * @param changed the facts with answers that may have changed
   */
  woken(changed: ReadonlySet<FactName>): Set<Asker> {
    const woken = new Set<Asker>();
    for (const fact of changed)
      for (const [asker, inquiries] of this.#asked.get(fact) ?? [])
        if (!inquiries.every(({ holds }) => holds())) woken.add(asker);
    return woken;
  }
}

function ofFact(inquiries: readonly Inquiry[], fact: FactName): readonly Inquiry[] {
  return inquiries.length === 1 ? inquiries : inquiries.filter((inquiry) => inquiry.fact === fact);
}
