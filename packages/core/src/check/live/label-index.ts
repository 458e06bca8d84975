import type { Chunk } from '../../markdown/chunk/chunk.ts';
import { chunkLabels } from './chunk-labels.ts';

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
    const { definitions, markers } = chunkLabels(chunk);
    for (const key of definitions.keys()) this.#usersOf(key).defining.push(chunk);
    for (const key of markers.keys()) this.#usersOf(key).citing.push(chunk);
  }

  remove(chunk: Chunk): void {
    const { definitions, markers } = chunkLabels(chunk);
    for (const key of definitions.keys()) this.#take(key, 'defining', chunk);
    for (const key of markers.keys()) this.#take(key, 'citing', chunk);
  }

  #usersOf(key: string): Users {
    const known = this.#labels.get(key);
    if (known) return known;
    const users = { defining: [], citing: [] };
    this.#labels.set(key, users);
    return users;
  }

  #take(key: string, list: keyof Users, chunk: Chunk): void {
    const users = this.#usersOf(key);
    users[list].splice(users[list].indexOf(chunk), 1);
    if (users.defining.length + users.citing.length === 0) this.#labels.delete(key);
  }
}

/** The keys of the labels in a chunk. */
export function labelsIn(chunk: Chunk): Set<string> {
  const { definitions, markers } = chunkLabels(chunk);
  return new Set([...definitions.keys(), ...markers.keys()]);
}
