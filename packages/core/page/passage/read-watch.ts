import { firstBelow } from './first-below.ts';
import { PerUnit } from './per-unit.ts';
import { ReadingTime, type SeenSection } from './reading-time.ts';

/** Reports which sections have been read, by what the window shows and for how long. */
export class ReadWatch {
  readonly #time = new ReadingTime();
  readonly #report: (section: string) => void;
  readonly #texts = new PerUnit(textOf);
  #sections: readonly HTMLElement[] = [];
  #timer = 0;

  constructor(report: (section: string) => void) {
    this.#report = report;
    document.addEventListener('visibilitychange', () => this.look());
  }

  /** Notices new text, of which some units have changed; `afresh` for another lesson. */
  index(units: readonly HTMLElement[], changed: readonly HTMLElement[], afresh: boolean): void {
    if (afresh) this.#time.reset();
    this.#sections = units.filter(({ dataset }) => dataset['section'] !== undefined);
    this.#texts.forget(changed);
    this.look();
  }

  /** Checks now, and again when the next section will have been read if nothing moves. */
  look(): void {
    clearTimeout(this.#timer);
    const view = document.hidden ? [] : this.#view();
    for (const section of this.#time.look(performance.now(), view)) this.#report(section);
    const { next } = this.#time;
    if (next !== undefined) this.#timer = setTimeout(() => this.look(), next + 50);
  }

  #view(): SeenSection[] {
    const from = Math.max(0, firstBelow(this.#sections, 0) - 1);
    return this.#sections.slice(from, firstBelow(this.#sections, innerHeight)).flatMap((section) => {
      const id = section.dataset['section'];
      const { last, words } = this.#texts.of(section);
      const { bottom } = last.getBoundingClientRect();
      const seen = Math.min(bottom, innerHeight) - Math.max(section.getBoundingClientRect().top, 0);
      return id && seen > 0 ? [{ id, words, seen, endReached: bottom <= innerHeight + 1 }] : [];
    });
  }
}

interface SectionText {
  /** The last block of the text. */
  readonly last: HTMLElement;
  readonly words: number;
}

/** The text only: questions and exercises in a section are worked on, not read. */
function textOf(section: HTMLElement): SectionText {
  const blocks = [...section.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const text = blocks.map((block) => block.textContent ?? '').join(' ');
  return { last: blocks.at(-1) ?? section, words: text.split(/\s+/).filter(Boolean).length };
}
