import type { Token } from 'markdown-it';
import type { Piece } from '../model/block.ts';
import type { Marker } from '../model/note.ts';
import type { PassageFacts } from './passage-facts.ts';

/** The pieces of a text in the lesson of now, by their tokens: an edit elsewhere moves a piece, and keeps its tokens. */
export type PiecesNow = ReadonlyMap<readonly Token[], Piece>;

/** A question with its answer, asked again of another lesson. */
interface Asked {
  readonly answer: string | number | undefined;
  again(facts: PassageFacts, pieces: PiecesNow): string | number | undefined;
}

/**
 * What a text asked of its lesson while it was rendered, with the answers. As long as a later lesson answers the same,
 * the text's HTML is the same.
 */
export class FactLog {
  readonly #asked: Asked[] = [];

  /** Facts that are noted down whenever something asks for them. */
  watched(facts: PassageFacts): PassageFacts {
    const note = (answer: Asked['answer'], again: Asked['again']): void => {
      this.#asked.push({ answer, again });
    };
    return {
      marker: (piece, offset) => {
        const found = facts.marker(piece, offset);
        const { tokens } = piece;
        note(shownAs(found), (now, pieces) => {
          const moved = pieces.get(tokens);
          return moved && shownAs(now.marker(moved, offset));
        });
        return found;
      },
      headingId: (piece, offset) => {
        const id = facts.headingId(piece, offset);
        const { tokens } = piece;
        note(id, (now, pieces) => {
          const moved = pieces.get(tokens);
          return moved && now.headingId(moved, offset);
        });
        return id;
      },
      place: (path, name) => {
        const place = facts.place(path, name);
        note(place, (now) => now.place(path, name));
        return place;
      },
      picture: (path) => {
        const address = facts.picture(path);
        note(address, (now) => now.picture(path));
        return address;
      },
      link: (path, rest) => {
        const address = facts.link(path, rest);
        note(address, (now) => now.link(path, rest));
        return address;
      },
      tableNumber: (table) => {
        const number = facts.tableNumber(table);
        note(number, (now) => now.tableNumber(table));
        return number;
      },
    };
  }

  /** Whether a lesson gives the same answers to all that was asked. */
  holds(facts: PassageFacts, pieces: PiecesNow): boolean {
    return this.#asked.every(({ answer, again }) => again(facts, pieces) === answer);
  }
}

/** What a marker shows of its note. */
function shownAs(marker: Marker | undefined): string {
  return marker?.note ? `${marker.occurrence} ${marker.note.display} ${marker.note.label}` : '';
}
