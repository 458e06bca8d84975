import { labelKey } from '../parse/note-rules.ts';
import type { Chunk } from '../parse/scanned-part.ts';

interface Users {
  readonly defining: Chunk[];
  readonly citing: Chunk[];
}

const nobody: Users = { defining: [], citing: [] };

/** Which chunks of a lesson define and which cite the note of a label. */
export class LabelIndex {
  readonly #labels = new Map<string, Users>();

  /** The chunks by the key of a label, in no order. */
  users(key: string): Readonly<Record<keyof Users, readonly Chunk[]>> {
    return this.#labels.get(key) ?? nobody;
  }

  add(chunk: Chunk): void {
    for (const [key, list] of uses(chunk)) {
      const users = this.#labels.get(key) ?? { defining: [], citing: [] };
      this.#labels.set(key, users);
      users[list].push(chunk);
    }
  }

  remove(chunk: Chunk): void {
    for (const [key, list] of uses(chunk)) {
      const users = this.#labels.get(key);
      if (!users) continue;
      users[list].splice(users[list].indexOf(chunk), 1);
      if (users.defining.length + users.citing.length === 0) this.#labels.delete(key);
    }
  }
}

/** The keys of the labels in a chunk. */
export function labelsIn({ definitions, markers }: Chunk): Set<string> {
  return new Set([...definitions, ...markers].map(({ label }) => labelKey(label)));
}

function uses({ definitions, markers }: Chunk): [key: string, list: keyof Users][] {
  const keys = (list: readonly { readonly label: string }[]): Set<string> =>
    new Set(list.map(({ label }) => labelKey(label)));
  return [
    ...[...keys(definitions)].map((key): [string, 'defining'] => [key, 'defining']),
    ...[...keys(markers)].map((key): [string, 'citing'] => [key, 'citing']),
  ];
}
