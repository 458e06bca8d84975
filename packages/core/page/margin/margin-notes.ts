import { laidOut } from '../laid-out.ts';
import { sourceOf } from '../popover/popover-content.ts';
import type { BesideText, ShownInPlace } from '../popover/popover-triggers.ts';
import {
  copyOfNote,
  type MarginNote,
  type MarginNoteEvents,
  type MarginNoteLabels,
  type OwnNote,
  ownMarginNote,
  ownSource,
} from './margin-note.ts';
import { type MarginBox, placeNotes } from './stack-notes.ts';

/** Lines that a shortened note keeps; must match the style sheet's clamp. */
const SHORT_LINES = 12;

/**
 * The notes in the margin of a wide page, each level with its first marker, as in Tufte's books.
 *
 * They are visual copies: hidden from screen readers and without focus stops, because the way from a marker to its note
 * and back is through the dialog and the endnotes, which every reader has at every width. Read twice, in the middle of
 * a sentence, a note would only be in the way. Whatever a mouse can do here, a keyboard does there.
 */
export class MarginNotes implements BesideText {
  readonly element = document.createElement('div');
  readonly #events: MarginNoteEvents;
  #article: HTMLElement | undefined;
  /** The parts of the article that are laid out: only their notes are here. */
  #parts: readonly HTMLElement[] = [];
  /** How far the notes of a part reached below its end when it was last laid out, in pixels. */
  readonly #overhang = new WeakMap<Element, number>();
  /** The editor's, by the id of the note. */
  #notes = new Map<string, MarginNote>();
  /** The student's, by the id of the annotation. */
  #own = new Map<string, MarginNote>();
  /** The note that is temporarily unfolded although the margin has no room for it. */
  #unfolded: MarginNote | undefined;
  #more = '';
  /** Called whenever a note has been unfolded or folded again. */
  onToggle: ((unfolded: boolean) => void) | undefined;

  constructor(events: MarginNoteEvents) {
    this.#events = events;
    this.element.className = 'margin';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.addEventListener('pointerover', (event) => this.#lightMarkerUnder(event.target));
    this.element.addEventListener('pointerleave', () => this.#lightMarkerUnder(null));
  }

  /** Whether the page is wide enough for them; the style sheet decides. */
  get visible(): boolean {
    return this.element.clientWidth > 0;
  }

  /** Takes up new text. A note that has not changed keeps its copy. */
  update(article: HTMLElement, more: string): void {
    if (more !== this.#more) this.#notes.clear();
    this.#more = more;
    this.#article = article;
    this.#gather();
  }

  /** Copies the notes of the parts that are laid out. */
  #gather(): void {
    const parts = this.visible ? laidOut(this.#article?.children ?? []) : [];
    this.#parts = parts.filter((part) => !part.matches('.notes'));
    const notes = new Map<string, MarginNote>();
    const markers = this.#parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(MARKERS)]);
    for (const marker of markers) {
      const note = isBesideText(marker) ? sourceOf(marker) : undefined;
      if (!note || notes.has(note.id) || hasEarlier(marker)) continue;
      const body = note.querySelector('.note-body') ?? note;
      const kept = this.#notes.get(note.id);
      const same = kept?.source === body.innerHTML;
      if (same) kept.marker = marker;
      notes.set(note.id, same ? kept : copyOfNote(marker, note, body, this.#more, this.#events));
    }
    this.#notes = notes;
    this.#fill();
  }

  /** Shows the student's own notes among the editor's. */
  showOwn(marks: readonly OwnNote[], labels: MarginNoteLabels): void {
    const own = new Map<string, MarginNote>();
    for (const mark of marks) {
      const { id, kind, text } = mark.annotation;
      if (kind !== 'note') continue;
      const kept = this.#own.get(id);
      if (kept?.source === ownSource(text)) kept.marker = mark.sign;
      own.set(id, kept?.source === ownSource(text) ? kept : ownMarginNote(mark, labels, this.#events));
    }
    this.#own = own;
    this.#fill();
  }

  clear(): void {
    this.#article = undefined;
    this.#parts = [];
    this.#notes.clear();
    this.#own.clear();
    this.#fill();
  }

  /** Puts every note beside its marker. Reads all positions before writing any, so the page is laid out once. */
  place(): void {
    this.#gather();
    if (!this.visible) return;
    const notes = this.#inOrder();
    this.element.style.removeProperty('translate');
    for (const { element } of notes) element.classList.remove('shortened');
    const first = notes[0];
    if (!first) return;
    const line = Number.parseFloat(getComputedStyle(first.text).lineHeight);
    const gap = line * 0.75;
    const origin = this.element.getBoundingClientRect().top;
    const boxes = notes.map((note): MarginBox => {
      const box = note.element.getBoundingClientRect();
      const full = box.height;
      // Saving a sentence is not worth a button: only shortens if it saves some lines.
      const shortens = full > (SHORT_LINES + 3) * line && note !== this.#unfolded;
      const short = shortens ? (SHORT_LINES + 1.25) * line : full;
      return {
        wanted: baseline(note.marker) - origin - (note.label.getBoundingClientRect().bottom - box.top),
        full,
        short,
      };
    });
    const [before, ...places] = placeNotes([this.#before(origin), ...boxes], gap, SHORT_LINES * line);
    let end = before?.top ?? 0;
    const ends = notes.map(({ element, marker }, index) => {
      const place = places[index] ?? { top: 0, shortened: false };
      element.style.setProperty('transform', `translateY(${Math.round(place.top)}px)`);
      element.classList.toggle('shortened', place.shortened);
      end = place.top + (place.shortened ? (boxes[index]?.short ?? 0) : (boxes[index]?.full ?? 0));
      return { marker, end };
    });
    this.#remember(ends, origin);
    // The notes are out of the flow: the column itself must know how far down they reach.
    this.element.style.setProperty('min-block-size', `${Math.ceil(end)}px`);
    this.#bringUnfoldedIntoView();
  }

  /** The room that notes of the part before the first one take up: they are not here, and still push the others down. */
  #before(origin: number): MarginBox {
    const [first] = this.#parts;
    const skipped = first?.previousElementSibling;
    const full = (skipped && this.#overhang.get(skipped)) ?? 0;
    return { wanted: (first?.getBoundingClientRect().top ?? origin) - origin, full, short: full };
  }

  /** How far the notes reach below their parts. */
  #remember(notes: readonly { readonly marker: HTMLElement; readonly end: number }[], origin: number): void {
    for (const part of this.#parts) {
      const last = notes.findLast(({ marker }) => part.contains(marker));
      const below = last ? last.end - (part.getBoundingClientRect().bottom - origin) : 0;
      this.#overhang.set(part, Math.max(0, below));
    }
  }

  /**
   * Highlights the margin note of a marker if it is fully visible. Returns undefined if the note is elsewhere or
   * shortened, so that something else must show it.
   */
  light(marker: HTMLElement): ShownInPlace | undefined {
    const note = this.visible ? this.#noteOf(marker) : undefined;
    if (!note || note.element.classList.contains('shortened') || !isInView(note)) return undefined;
    note.element.classList.add('lit');
    return { element: note.element, end: () => note.element.classList.remove('lit') };
  }

  /**
   * Unfolds the shortened note of a marker in place; the notes around it make room. Returns undefined if the note is
   * elsewhere, already whole, or larger than the window.
   */
  unfold(marker: HTMLElement): ShownInPlace | undefined {
    const note = this.visible ? this.#noteOf(marker) : undefined;
    if (!note?.element.classList.contains('shortened')) return undefined;
    this.#unfolded = note;
    this.place();
    if (!isInView(note)) {
      this.#fold();
      return undefined;
    }
    note.element.classList.add('lit');
    this.onToggle?.(true);
    const end = (): void => {
      note.element.classList.remove('lit');
      if (this.#unfolded !== note) return;
      this.#fold();
      this.onToggle?.(false);
    };
    return { element: note.element, end };
  }

  #fold(): void {
    this.#unfolded = undefined;
    this.place();
  }

  /** Lifts the whole column, so that a note that reaches below the window is visible to its end and covers no other. */
  #bringUnfoldedIntoView(): void {
    const box = this.#unfolded?.element.getBoundingClientRect();
    if (!box || box.bottom <= innerHeight || box.top >= innerHeight) return;
    this.element.style.setProperty('translate', `0 ${-Math.ceil(box.bottom - innerHeight)}px`);
  }

  #lightMarkerUnder(target: EventTarget | null): void {
    const under = target instanceof Element ? target.closest('.margin-note') : null;
    for (const { element, marker } of this.#inOrder()) marker.classList.toggle('lit', element === under);
  }

  #noteOf(marker: HTMLElement): MarginNote | undefined {
    const { annotation } = marker.dataset;
    return annotation === undefined ? this.#notes.get(sourceOf(marker)?.id ?? '') : this.#own.get(annotation);
  }

  /** In the order of their markers in the passage. */
  #inOrder(): MarginNote[] {
    const notes = [...this.#notes.values()];
    const own = [...this.#own.values()].filter(({ marker }) =>
      this.#parts.some((part) => part.contains(marker)),
    );
    if (own.length === 0) return notes;
    return [...notes, ...own].sort(({ marker: one }, { marker: other }) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }

  #fill(): void {
    if (this.#unfolded && !this.#inOrder().includes(this.#unfolded)) {
      this.#unfolded = undefined;
      this.onToggle?.(false);
    }
    const elements = this.#inOrder().map((note) => note.element);
    const { children } = this.element;
    const same =
      elements.length === children.length && elements.every((one, index) => one === children[index]);
    // Reinserting would lay all of them out again.
    if (!same) this.element.replaceChildren(...elements);
  }
}

const MARKERS = '.marker a[role="doc-noteref"]';

/** Whether a marker is in the text: one in a question has no place while the question is folded. */
function isBesideText(marker: Element): boolean {
  return !marker.closest('.notes, details');
}

/** Whether an earlier marker of the same note has it beside itself; core numbers them. */
function hasEarlier({ id }: Element): boolean {
  const [, name = '', occurrence = 1] = /^(.*-)(\d+)$/.exec(id) ?? [];
  for (let before = 1; before < Number(occurrence); before++) {
    const earlier = document.getElementById(`${name}${before}`);
    if (earlier && isBesideText(earlier)) return true;
  }
  return false;
}

function isInView({ element }: MarginNote): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/**
 * The line of a marker: the bottom of the marker's box, lowered by as much as the style sheet raises it. Marker and
 * label have nearly the same size, so their boxes reach equally far below the baseline.
 */
function baseline(marker: HTMLElement): number {
  const raised = Number.parseFloat(getComputedStyle(marker.parentElement ?? marker).top) || 0;
  return marker.getBoundingClientRect().bottom - raised;
}
