/**
 * Reports the section at the reading line whenever it changes. Reports nothing in the notes: looking up a note is not
 * reading on.
 */
export class SectionWatch {
  readonly #passage: () => HTMLElement | undefined;
  readonly #report: (section: string) => void;
  #sections: HTMLElement[] = [];
  #notes: HTMLElement | null = null;
  #last: string | undefined;

  constructor(passage: () => HTMLElement | undefined, report: (section: string) => void) {
    this.#passage = passage;
    this.#report = report;
  }

  /** Indexes the sections of new text; `afresh` for another lesson. */
  index(afresh: boolean): void {
    const passage = this.#passage();
    this.#sections = [...(passage?.querySelectorAll<HTMLElement>('section[data-section]') ?? [])];
    this.#notes = passage?.querySelector<HTMLElement>('.notes') ?? null;
    if (afresh) this.#last = undefined;
  }

  /** Looks now. */
  look(): void {
    const line = readingLine(scrollY, innerHeight, document.documentElement.scrollHeight);
    if (this.#notes && this.#notes.getBoundingClientRect().top <= line) return;
    const section = this.#sections.findLast((candidate) => candidate.getBoundingClientRect().top <= line);
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
