import type { RecordFile } from '../src/ports/record-store.ts';
import { foldRecord, untouched } from '../src/study/record/fold.ts';
import { readRecord, type StudyRecord } from '../src/study/record/read-record.ts';
import type { EventDraft } from '../src/study/record/record-event.ts';
import { parseRecord, serialiseEvent } from '../src/study/record/record-lines.ts';
import { createRecordWriter } from '../src/study/record/record-writer.ts';
import type { StudyState } from '../src/study/record/study-state.ts';
import { newId } from './new-id.ts';
import type { SiteStorage } from './site-storage.ts';

/**
 * A student's work on a site, in the format of the study record. Its event `change` tells that there is more of it,
 * `refused` that the browser did not store it.
 */
export class SiteDesk extends EventTarget {
  readonly #storage: SiteStorage;
  /** Id of the lesson that the page shows. */
  readonly lesson: string;
  readonly #window = newId();
  readonly #writer: ReturnType<typeof createRecordWriter>;
  #state: StudyState = untouched;
  #events: StudyRecord['events'] = [];

  private constructor(storage: SiteStorage, lesson: string) {
    super();
    this.#storage = storage;
    this.lesson = lesson;
    this.#writer = createRecordWriter({
      store: {
        append: (text) => storage.append(this.#window, text),
        readAll: async () => [],
        archive: () => Promise.reject(new Error('A site has no archive.')),
      },
      clock: Date,
      newId: newId,
      name: this.#window,
    });
  }

  /** Reads the record. @param lesson id of the lesson that the page shows */
  static async open(storage: SiteStorage, lesson: string): Promise<SiteDesk> {
    const desk = new SiteDesk(storage, lesson);
    await desk.read();
    return desk;
  }

  /** The student's work on the lesson. */
  get state(): StudyState {
    return this.#state;
  }

  /** The lines about the lesson, of all windows, with those that the browser did not store. */
  get events(): StudyRecord['events'] {
    const stored = new Set(this.#events.map(nameOf));
    const pending = this.#writer.pending.filter(({ id }) => !stored.has(id));
    return [...this.#events, ...pending].filter(
      (event) => event.type === 'unknown' || event.lesson === this.lesson,
    );
  }

  /** The files of the record, as they stand, with the lines that the browser did not store. */
  async files(): Promise<RecordFile[]> {
    const pending = this.#writer.pending.map(serialiseEvent).join('');
    const files = new Map(await this.#storage.files());
    if (pending !== '') files.set('pending', pending);
    return [...files].map(([name, content]) => ({ name, content }));
  }

  /** Adds the lines of a saved record that are not here yet; returns how many. */
  async take(text: string): Promise<number> {
    const known = new Set(this.#events.map(nameOf));
    const fresh = parseRecord(text).events.filter((event) => !known.has(nameOf(event)));
    const lines = fresh.map((event) =>
      event.type === 'unknown' ? `${event.line}\n` : serialiseEvent(event),
    );
    if (lines.length > 0) await this.#storage.append(newId(), lines.join(''));
    await this.read();
    return lines.length;
  }

  /** Reads again what other windows have written. */
  async read(): Promise<void> {
    const files = await this.#storage.files();
    const { events } = await readRecord({
      append: () => Promise.reject(new Error('This store is read.')),
      readAll: async () => [...files].map(([name, content]) => ({ name, content })),
      archive: () => Promise.reject(new Error('A site has no archive.')),
    });
    this.#writer.learn(events);
    this.#events = events;
    this.#state = foldRecord([...events, ...this.#writer.pending]).get(this.lesson) ?? untouched;
    this.dispatchEvent(new Event('change'));
  }

  /** Writes events. Rejects if the browser refuses; they still count, and are written with the next ones. */
  async append(...drafts: readonly EventDraft[]): Promise<void> {
    const written = await Promise.allSettled(drafts.map((draft) => this.#writer.append(draft)));
    await this.read();
    const refused = written.find((each) => each.status === 'rejected');
    if (!refused) return;
    this.refuse();
    throw refused.reason;
  }

  /** Says that the browser stored nothing, by the event `refused`. */
  refuse(): void {
    this.dispatchEvent(new Event('refused'));
  }
}

/** Identifies an event. */
function nameOf(event: StudyRecord['events'][number]): string {
  return event.type === 'unknown' ? event.line : event.id;
}
