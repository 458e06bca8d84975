import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import { labelKey } from '../parse/note-rules.ts';
import { plainText } from '../parse/plain-text.ts';
import { createNearest, type Nearest } from './nearest-word.ts';

/**
 * What a rule may ask of the whole lesson while it looks at one element. A rule that asks names the fact in `needs`, so
 * that its elements are looked at again when the answer may have changed.
 */
export interface Facts {
  /** `labels`: the note with a label, and the label that was perhaps meant. */
  note(label: string): Note | undefined;
  nearestLabel(label: string): Nearest;
  /** `sections`: the section with an id, and the id that was perhaps meant. */
  section(id: string): Section | undefined;
  nearestSection(id: string): Nearest;
  readonly sectionIds: readonly string[];
  /** `ids`: the first section, question or exercise that its author gave an id. */
  firstNamed(id: string): Section | Question | Exercise | undefined;
  /** `passage`: whether words stand in the passage, white space collapsed and without markup; whether it has any block. */
  inPassage(words: string): boolean;
  readonly hasPassage: boolean;
  /** `paths`: whether the folder has a file; `undefined` where that is not known. */
  hasFile(path: string): boolean | undefined;
}

/** A fact that rules can name; `entries` are those of reference.yaml, which a rule about the lesson has in its hands. */
export type FactName = 'labels' | 'sections' | 'ids' | 'passage' | 'paths' | 'entries';

/** Characters that are searched for words in one lesson: a long passage times many quotations must not freeze. */
const BUDGET = 20_000_000;
/** Words are looked for by so many first characters, and compared at so many places: repetitions take long to search. */
const HEAD = 40;
const PLACES = 100;

/** The facts of a finished lesson, each worked out when it is first asked for. */
export function createFacts(lesson: Lesson): Facts {
  const notes = lazy(() => new Map(lesson.notes.map((note) => [labelKey(note.label), note])));
  const nearestLabel = lazy(() => createNearest(lesson.notes.map(({ label }) => label)));
  const sections = lazy(() => new Map(lesson.sections.map((section) => [section.id, section])));
  const named = lazy(() => {
    const all = [...lesson.sections, ...lesson.questions, ...lesson.exercises];
    return new Map(
      all
        .filter((element) => element.named)
        .map((element) => [element.id, element] as const)
        .reverse(),
    );
  });
  const nearestSection = lazy(() => createNearest(sections().keys()));
  const passage = lazy(() =>
    plainText([...lesson.introduction, ...lesson.sections.flatMap(({ blocks }) => blocks)]),
  );
  let left = BUDGET;
  return {
    note: (label) => notes().get(labelKey(label)),
    nearestLabel: (label) => nearestLabel()(label),
    section: (id) => sections().get(id),
    nearestSection: (id) => nearestSection()(id),
    get sectionIds() {
      return [...sections().keys()];
    },
    firstNamed: (id) => named().get(id),
    get hasPassage() {
      return lesson.introduction.length > 0 || lesson.sections.some(({ blocks }) => blocks.length > 0);
    },
    inPassage(words) {
      left -= passage().length;
      return left < 0 || standsIn(words, passage());
    },
    hasFile: (path) => lesson.paths?.has(path),
  };
}

/** Whether words stand in a text; taken for granted where a text repeats itself so much that it takes long to tell. */
function standsIn(words: string, text: string): boolean {
  const head = words.slice(0, HEAD);
  let at = text.indexOf(head);
  for (let places = 0; at >= 0; places++) {
    if (places === PLACES || text.startsWith(words, at)) return true;
    at = text.indexOf(head, at + 1);
  }
  return false;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
