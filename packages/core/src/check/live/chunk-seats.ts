import type { Chunk, ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Changes } from './changes-between.ts';

/** Where a chunk is: the index of its part, and its own in that part. */
export interface Seat {
  readonly part: number;
  readonly index: number;
}

/** Finds chunks again in the parts of a lesson. */
export class Seats {
  readonly #seats = new Map<Chunk, Seat>();

  /** @param parts as they are after the changes */
  turn(changes: Changes, parts: readonly ScannedPart[]): void {
    for (const chunk of changes.gone) this.#seats.delete(chunk);
    for (const { part, from, to, moved } of changes.stretches) {
      const place = parts.indexOf(part);
      // What stands behind has moved where there are more chunks now, or fewer.
      const end = moved ? part.chunks.length : to;
      for (let index = from; index < end; index++)
        this.#seats.set(part.chunks[index] as Chunk, { part: place, index });
    }
  }

  find(chunk: Chunk): Seat | undefined {
    return this.#seats.get(chunk);
  }
}
