import type { Exercise } from '../model/exercise.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Entry } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import type { Nearest } from '../text/nearest-word.ts';

/**
 * What a rule may ask of the whole lesson while it looks at one element. What is asked is taken down, so that the element
 * is looked at again when an answer becomes another.
 */
export interface Facts {
  /** `labels`: whether there is a note with a label, or nearly one, and the label that was perhaps meant. */
  hasNote(label: string): boolean;
  /** The beginning of what is nearly the note with a label. Only markers of that label may ask. */
  almostNote(label: string): Span | undefined;
  /** Whether the note of a label is there and has another note's label: that is told where it stands. */
  isMisnumbered(label: string): boolean;
  nearestLabel(label: string): Nearest;
  /** `sections`: whether there is a section with an id, the id that was perhaps meant, and all ids. */
  hasSection(id: string): boolean;
  nearestSection(id: string): Nearest;
  sectionIds(): readonly string[];
  /** `ids`: the first section, question or exercise that its author gave an id. */
  firstNamed(id: string): Section | Question | Exercise | undefined;
  /** `passage`: whether words stand in the passage, white space collapsed and without markup; whether it has any block. */
  inPassage(words: string): boolean;
  hasPassage(): boolean;
  /** `paths`: whether the folder has a file, and the file that was perhaps meant; `undefined` where that is not known. */
  hasFile(path: string): boolean | undefined;
  nearestFile(path: string): Nearest;
  /** `anchors`: whether a part has what `#anchor` leads to; other files are taken to have it. The answer may change with every heading and section. */
  hasAnchor(path: string, anchor: string): boolean;
  nearestAnchor(path: string, anchor: string): Nearest;
  /**
   * `order`, of notes: the note of a greater number that the passage cites before it cites this one. The answer may
   * change when markers or notes come, go or change places, never with other words.
   */
  citedBefore(note: Note): Note | undefined;
  /**
   * `names`: whether any part speaks of an entry by one of its names. The answer may change with every block; what
   * named it before still does while that block is there.
   */
  isNamed(entry: Entry): boolean;
  /** `points`: whether any exercise says in its mark how many points it counts. */
  givesPoints(): boolean;
}

/** The facts whose answers change together, but for `order`: which notes it has another answer for is known. */
export type FactName = 'labels' | 'sections' | 'ids' | 'passage' | 'paths' | 'anchors' | 'names' | 'points';
