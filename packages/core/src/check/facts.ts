import type { Exercise } from '../model/exercise.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Entry } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import type { Nearest } from '../text/nearest-word.ts';

/**
 * Questions that a rule may ask about the whole lesson while it checks one element. Questions are recorded, and the
 * element is checked again if an answer changes.
 */
export interface Facts {
  /** `labels`: whether there is a note with a label, or nearly one, and the label that was probably meant. */
  hasNote(label: string): boolean;
  /** The start of a near miss of the note with a label. Only markers of that label may ask. */
  almostNote(label: string): Span | undefined;
  /** Whether the note of a label exists under another note's label: that is reported at the note. */
  isMisnumbered(label: string): boolean;
  nearestLabel(label: string): Nearest;
  /** `sections`: whether there is a section with an id, the id that was probably meant, and all ids. */
  hasSection(id: string): boolean;
  nearestSection(id: string): Nearest;
  sectionIds(): readonly string[];
  /** `ids`: the first section, question or exercise with an id given by its author. */
  firstNamed(id: string): Section | Question | Exercise | undefined;
  /**
   * `passage`: whether words occur in the passage, with white space collapsed and without markup; whether it has any
   * block.
   */
  inPassage(words: string): boolean;
  hasPassage(): boolean;
  /** `paths`: whether the folder has a file, and the file that was probably meant; `undefined` if that is not known. */
  hasFile(path: string): boolean | undefined;
  nearestFile(path: string): Nearest;
  /**
   * `anchors`: whether a part has the target of `#anchor`; other files are assumed to have it. The answer may change
   * with every heading and section.
   */
  hasAnchor(path: string, anchor: string): boolean;
  nearestAnchor(path: string, anchor: string): Nearest;
  /**
   * `order`, of notes: the note with a higher number that the passage cites before this one. The answer may change when
   * markers or notes are added, removed or reordered, but never with other words.
   */
  citedBefore(note: Note): Note | undefined;
  /**
   * `names`: whether any part names an entry. The answer may change with every block; a block that named it still does
   * as long as it exists.
   */
  isNamed(entry: Entry): boolean;
  /** `points`: whether any exercise gives its points in its mark. */
  givesPoints(): boolean;
}

/** The facts whose answers change together, except for `order`: the notes with a changed answer are known. */
export type FactName = 'labels' | 'sections' | 'ids' | 'passage' | 'paths' | 'anchors' | 'names' | 'points';
