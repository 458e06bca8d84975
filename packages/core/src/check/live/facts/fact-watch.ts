import type { FactName } from '../../facts.ts';

/** One thing that was asked of the lesson for the sake of an element. */
export interface Inquiry {
  readonly fact: FactName;
  /** Whether the answer is the same now. */
  readonly holds: () => boolean;
}

/** Knows who asked what of the lesson, and so who has to be looked at again when answers become others. */
export class FactWatch<Asker> {
  readonly #asked = new Map<FactName, Map<Asker, readonly Inquiry[]>>();

  /** Takes down what somebody asked, instead of what they asked before. */
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
   * Those who got an answer that is another now.
   *
   * @param changed the facts of which answers may have changed
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
