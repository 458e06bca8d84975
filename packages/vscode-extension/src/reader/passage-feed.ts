import type { PassageUnit, RenderedPassage } from '@marginalia/core/render';
import type { ToWebview, UnitChanges } from '../../webview/reader/reader-protocol.ts';

type Show = ToWebview & { type: 'show' };
type Patch = ToWebview & { type: 'patch' };
/** What a page that shows nothing of a lesson needs besides the passage. */
export type ShowDetails = Pick<Show, 'settings' | 'strings' | 'place' | 'follow'>;

/**
 * HTML that one message brings at most when a lesson is first shown, in UTF-16 units: more than two screens, and little
 * enough to be drawn at once. The rest follows in steps that keep a page from freezing.
 */
const FIRST = 60_000;
const STEP = 400_000;

/**
 * Feeds a page with the states of a passage: the whole at first, then only what has changed. It sends nothing while the
 * page still draws: of the states that come in between, the page gets the last.
 */
export class PassageFeed {
  readonly #post: (message: Show | Patch) => void;
  #lesson = '';
  #details: (() => ShowDetails) | undefined;
  /** What the page shows, or will once it has drawn the last message. */
  #sent: RenderedPassage | undefined;
  #wanted: RenderedPassage | undefined;
  #version = 0;
  #drawing = false;
  /** Whether a lesson that was not shown before arrives in steps. */
  #loading = false;

  constructor(post: (message: Show | Patch) => void) {
    this.#post = post;
  }

  /** Whether the page draws: a state that comes now would wait, and need not be rendered yet. */
  get busy(): boolean {
    return this.#drawing;
  }

  /** Whether the page has been sent the whole lesson. */
  get whole(): boolean {
    return this.#sent !== undefined && !this.#loading;
  }

  /** The page is new, or shows something else: it has nothing of the passage. */
  reset(): void {
    this.#sent = undefined;
    this.#wanted = undefined;
    this.#drawing = false;
    this.#loading = false;
  }

  /**
   * Sends a state; it must not be busy.
   *
   * @param lesson the name under which the page knows the lesson
   *
   * @param details asked for with the first state only
   */
  show(passage: RenderedPassage, lesson: string, details: () => ShowDetails): void {
    this.#wanted = passage;
    this.#lesson = lesson;
    this.#details = details;
    this.#send();
  }

  /** The page has drawn a version; sends more of a long lesson. Returns whether the page is free for a newer state. */
  drawn(version: number): boolean {
    if (version !== this.#version) return false;
    this.#drawing = false;
    if (this.#loading) this.#send();
    return !this.#drawing;
  }

  #send(): void {
    const wanted = this.#wanted;
    if (!wanted || !this.#details) return;
    const before = this.#sent;
    const details = before ? undefined : this.#details();
    let next = wanted;
    if (!before) next = upTo(wanted, FIRST, EMPTY, details?.place?.section);
    else if (this.#loading) next = upTo(wanted, STEP, before);
    this.#loading = next !== wanted;
    const body = unitChanges(before?.body ?? [], next.body);
    const notes = unitChanges(before?.notes ?? [], next.notes);
    const { language, direction } = next;
    this.#sent = next;
    if (before && !hasChanged(before, next) && isNothing(body) && isNothing(notes)) return;
    const from = this.#version;
    const version = ++this.#version;
    this.#drawing = true;
    const lesson = this.#lesson;
    const passage = { lesson, version, isWhole: !this.#loading, language, direction, body, notes };
    if (details) this.#post({ type: 'show', ...passage, ...details });
    else this.#post({ type: 'patch', from, ...passage });
  }
}

const EMPTY: Pick<RenderedPassage, 'body' | 'notes'> = { body: [], notes: [] };

/**
 * The beginning of a passage: as many units as a page has already, and more of at most so much HTML.
 *
 * @param section the beginning reaches at least to its end
 */
function upTo(
  passage: RenderedPassage,
  limit: number,
  before: Pick<RenderedPassage, 'body' | 'notes'>,
  section?: string,
): RenderedPassage {
  const { body, notes } = passage;
  let left = limit;
  const reach = (units: RenderedPassage['body'], from: number): number => {
    let to = from;
    while (to < units.length && (left > 0 || to === from)) left -= units[to++]?.html.length ?? 0;
    return to;
  };
  const placed = section === undefined ? -1 : body.findIndex(({ key }) => key === `section-${section}`);
  const bodyEnd = reach(body, Math.max(before.body.length, placed + 1));
  const notesEnd = bodyEnd < body.length ? before.notes.length : reach(notes, before.notes.length);
  if (bodyEnd >= body.length && notesEnd >= notes.length) return passage;
  return { ...passage, body: body.slice(0, bodyEnd), notes: notes.slice(0, notesEnd) };
}

function hasChanged(one: RenderedPassage, other: RenderedPassage): boolean {
  return one.language !== other.language || one.direction !== other.direction;
}

function isNothing({ keys, units }: ReturnType<typeof unitChanges>): boolean {
  return keys === undefined && units.length === 0;
}

/** What a page has to do to its units to make them those of now. */
function unitChanges(before: readonly PassageUnit[], now: readonly PassageUnit[]): UnitChanges {
  const known = new Map(before.map((unit) => [unit.key, unit]));
  const units = now.flatMap((unit) => {
    const { key, html, firstParagraph } = unit;
    const old = known.get(key);
    if (old?.html === html && old.firstParagraph === firstParagraph) return [];
    return {
      key,
      ...(old?.html === html ? {} : { html }),
      ...(firstParagraph === undefined ? {} : { firstParagraph }),
    };
  });
  const sameKeys = before.length === now.length && before.every(({ key }, index) => key === now[index]?.key);
  return sameKeys ? { units } : { keys: now.map(({ key }) => key), units };
}
