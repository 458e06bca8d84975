import type { Prose } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Marker } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import type { NeighbourLink } from '../text/safe-address.ts';
import type { Direction } from './direction.ts';
import { displayedWords } from './displayed-words.ts';
import { type PassageFacts, passageFacts } from './passage-facts.ts';
import { passageIndex } from './passage-index.ts';
import { englishStrings, type PassageStrings } from './passage-strings.ts';

/** Options for rendering. */
export interface RenderOptions {
  readonly strings?: Partial<PassageStrings>;
  /** Formats quotes, apostrophes and dashes by the rules of the lesson's language. Without it, text stays as typed. */
  readonly typography?: boolean;
  /** Recognises names. Without it, none is marked. */
  readonly names?: NameMatcher;
  /**
   * Returns the address at which the application can show a picture of the lesson's folder, given its path there;
   * `undefined` shows the alternative text. Without it, pictures keep their relative address.
   */
  readonly picture?: (path: string) => string | undefined;
  /**
   * Returns the address at which the application can show another file of the lesson's folder, given its path there and
   * the rest of the link after the path; `undefined` shows only the words. Without it, links keep their relative
   * address.
   */
  readonly link?: (path: string, rest: string) => string | undefined;
  /**
   * Returns the address of another lesson that a link leads to; `undefined` shows only the words. Without it, so does
   * every such link.
   */
  readonly neighbour?: (link: NeighbourLink) => string | undefined;
  /** Whether names are links to their cards, which then follow the notes: for a page without a script. */
  readonly linkedNames?: boolean;
  /** Whether notes that only keys cite are shown: for instructors. */
  readonly withheldNotes?: boolean;
  /** Returns HTML to put below the prompt of a question or exercise; it must be as safe as the output of `render`. */
  readonly task?: (item: Question | Exercise, render: (prose: Prose) => string) => string;
}

/** State shared by the rules of one rendering. */
export interface RenderContext {
  readonly lesson: Lesson;
  readonly strings: PassageStrings;
  /** Direction of the lesson: blocks with another direction declare it. */
  readonly direction: Direction;
  readonly options: RenderOptions;
  /** Ids of the entries that were marked: each gets a card. */
  readonly marked: Set<string>;
  /** Ids of the entries marked since the section began: Tab reaches the first of each. */
  readonly markedInSection: Set<string>;
  /** Markers rendered so far: a note links back to these. */
  readonly shownMarkers: Set<Marker>;
  /** Questions and exercises by their section; those without one by ''. */
  readonly tasks: ReadonlyMap<string, readonly (Question | Exercise)[]>;
  /** Whether paragraphs of the passage carry their numbers; otherwise whoever shows them adds the numbers. */
  readonly numbered: boolean;
  readonly facts: PassageFacts;
}

/** Returns the initial state of a rendering. */
export function createRenderContext(lesson: Lesson, options: RenderOptions): RenderContext {
  const { tasks, direction } = passageIndex(lesson);
  const shownMarkers = new Set<Marker>();
  return {
    lesson,
    tasks,
    direction,
    strings: { ...englishStrings, ...options.strings },
    options,
    marked: new Set(),
    markedInSection: new Set(),
    shownMarkers,
    numbered: true,
    facts: passageFacts(lesson, options, shownMarkers),
  };
}

/** Fills the values into one of the strings. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Formats plain words of the lesson for display. */
export function setTitle({ lesson, options }: RenderContext, words: string): string {
  return options.typography ? displayedWords(lesson, words) : words;
}
