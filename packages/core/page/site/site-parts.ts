import type { MarginNotes } from '../margin/margin-notes.ts';
import type { Popover, PopoverAction } from '../popover/popover.ts';

/** The parts of a page of the site, for the script that makes it answerable and is loaded later. */
export interface SiteParts {
  readonly page: HTMLElement;
  readonly article: HTMLElement;
  readonly popover: Popover;
  readonly margin: MarginNotes;
  /** Keeps an element beside words of the page: this script has the library for it already. */
  stayBeside(range: Range, element: HTMLElement): () => void;
  /** What is behind the student's own notes; none before that script. */
  own: OwnNotes | undefined;
}

export interface OwnNotes {
  /** The buttons in the card of a note. */
  actions(sign: HTMLElement): PopoverAction[];
  /** Runs a button of a note in the margin. */
  act(id: string, action: 'edit' | 'remove'): void;
  /** After a change of layout. */
  settle(): void;
}

declare global {
  var marginaliaParts: SiteParts | undefined;
}
