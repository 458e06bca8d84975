import { firstBelow } from '@marginalia/core/page';

/**
 * Reports the section at the reading line whenever it changes. Reports nothing in the notes: looking up a note is not
 * reading on.
 */
export class SectionWatch {
  readonly #passage: () => readonly HTMLElement[];
  readonly #report: (section: string) => void;
  #sections: HTMLElement[] = [];
  #notes: HTMLElement | undefined;
  #last: string | undefined;

  /** @param passage returns its units */
  constructor(passage: () => readonly HTMLElement[], report: (section: string) => void) {
    this.#passage = passage;
    this.#report = report;
  }

  /** Indexes the sections of new text; `afresh` for another lesson. */
  index(afresh: boolean): void {
    const units = this.#passage();
    this.#sections = units.filter(({ dataset }) => dataset['section'] !== undefined);
    this.#notes = units.find((unit) => unit.matches('.notes'));
    if (afresh) this.#last = undefined;
  }

  /** Looks now. */
  look(): void {
    const line = readingLine(scrollY, innerHeight, document.documentElement.scrollHeight);
    if (this.#notes && this.#notes.getBoundingClientRect().top <= line) return;
    const section = this.#sections[firstBelow(this.#sections, line) - 1];
    const id = section?.dataset['section'];
    if (!id || id === this.#last) return;
    this.#last = id;
    this.#report(id);
  }
}

/**
 * The line, measured from the window's top, whose section counts as being read: a quarter down, and sliding to the
 * bottom on the last screen, so that short last sections have their turn too.
 */
function readingLine(scrolled: number, windowHeight: number, pageHeight: number): number {
  const end = pageHeight - windowHeight;
  if (end <= 0) return windowHeight / 4;
  const last = Math.min(windowHeight, end);
  const left = Math.min(1, Math.max(0, (end - scrolled) / last));
  return windowHeight * (1 - 0.75 * left);
}
