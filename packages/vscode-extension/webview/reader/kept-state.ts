import type { ReaderHost } from './reader.ts';
import type { NoteDraft, ReadingPosition } from './reader-protocol.ts';

/** Lessons whose place a view remembers. */
const REMEMBERED = 20;

/** What the page stores about its lessons, to continue when it comes back. */
export class KeptState {
  readonly #host: ReaderHost;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Where the student was in a lesson. */
  place(lesson: string): ReadingPosition | undefined {
    return this.#host.state.places[lesson];
  }

  /** The lesson that is shown, and where the student is in it. */
  keepPlace(lesson: string, place: ReadingPosition | undefined): void {
    const { state } = this.#host;
    const others = Object.entries(state.places).filter(([other]) => other !== lesson);
    const places = place ? [...others, [lesson, place] as const] : others;
    this.#host.state = { ...state, lesson, places: Object.fromEntries(places.slice(-REMEMBERED)) };
  }

  /** The note that was being written in a lesson. */
  note(lesson: string | undefined): NoteDraft | undefined {
    const { note } = this.#host.state;
    return note?.lesson === lesson ? note?.draft : undefined;
  }

  /** The note being written; `undefined` for none. */
  keepNote(lesson: string | undefined, draft: NoteDraft | undefined): void {
    const { note: _, ...state } = this.#host.state;
    this.#host.state = draft && lesson !== undefined ? { ...state, note: { lesson, draft } } : state;
  }
}
