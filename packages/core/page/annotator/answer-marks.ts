import type { ToAnnotator } from '@marginalia/core/desk';
import type { Announcer } from './announcer.ts';
import { paintRanges } from './paint-ranges.ts';
import type { PassageLetters } from './passage-letters.ts';

/** The words of an answer that the host has marked in the passage. */
export class AnswerMarks {
  readonly #announcer: Announcer;
  readonly #travel: (target: HTMLElement) => void;
  #shown = '';

  constructor(announcer: Announcer, travel: (target: HTMLElement) => void) {
    this.#announcer = announcer;
    this.#travel = travel;
  }

  /** Replaces the marked spans, brings the first to the reading line, and announces it. */
  show({ stretches, label }: ToAnnotator & { type: 'mark' }, letters: PassageLetters | undefined): void {
    const ranges = stretches.flatMap((stretch) => letters?.range(stretch) ?? []);
    paintRanges('marginalia-answer', ranges, 4);
    const shown = JSON.stringify(stretches);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const block = ranges[0]?.startContainer.parentElement;
    if (block) this.#travel(block);
    if (label !== '') this.#announcer.say(label);
  }

  clear(): void {
    this.show({ type: 'mark', stretches: [], label: '' }, undefined);
  }
}
