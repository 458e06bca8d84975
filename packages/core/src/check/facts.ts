import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { markValue } from '../model/mark.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Entry } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import { labelKey } from '../parse/note-rules.ts';
import { plainText } from '../parse/plain-text.ts';
import { nameForms } from '../reference/name-forms.ts';
import { standsAlone } from '../reference/stands-alone.ts';
import { partAnchors } from './anchors.ts';
import { citedTooLate } from './citation-order.ts';
import { createNearest, type Nearest, nearestWord } from './nearest-word.ts';

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
   * `order`: the note of a greater number that the passage cites before it cites this one. The answer may change when
   * markers or notes come, go or change places, never with other words.
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

/** A fact that rules can name; `entries` are those of reference.yaml, which a rule about the lesson has in its hands. */
export type FactName =
  | 'labels'
  | 'sections'
  | 'ids'
  | 'passage'
  | 'paths'
  | 'entries'
  | 'anchors'
  | 'order'
  | 'names'
  | 'points';

/** Characters that are searched for words in one lesson: a long passage times many quotations must not freeze. */
const BUDGET = 20_000_000;
/** Words are looked for by so many first characters, and compared at so many places: repetitions take long to search. */
const HEAD = 40;
const PLACES = 100;
/** Anchors of one part that a misspelt one is compared with. */
const MOST = 500;

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
  const sources = lazy(() => lesson.parts.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '));
  const nearestFile = lazy(() => createNearest(lesson.paths ?? []));
  const anchors = lazy(() => partAnchors(lesson));
  const late = lazy(() => citedTooLate(lesson.markers));
  const givesPoints = lazy(() =>
    lesson.exercises.some(({ mark }) => markValue(mark, 'points') !== undefined),
  );
  let left = BUDGET;
  let leftForNames = BUDGET;
  const nameStands = (form: string, text: string): boolean => {
    leftForNames -= text.length;
    return leftForNames < 0 || standsAlone(form, text);
  };
  // No getters: a literal with them costs a hidden class each time, which keeps the lesson alive for long.
  return {
    note: (label) => notes().get(labelKey(label)),
    nearestLabel: (label) => nearestLabel()(label),
    section: (id) => sections().get(id),
    nearestSection: (id) => nearestSection()(id),
    sectionIds: () => [...sections().keys()],
    firstNamed: (id) => named().get(id),
    hasPassage: () =>
      lesson.introduction.length > 0 || lesson.sections.some(({ blocks }) => blocks.length > 0),
    givesPoints,
    inPassage(words) {
      left -= passage().length;
      return left < 0 || standsIn(words, passage());
    },
    hasFile: (path) => lesson.paths?.has(path),
    nearestFile: (path) => nearestFile()(path),
    hasAnchor: (path, anchor) => anchors().get(path)?.has(anchor) ?? true,
    nearestAnchor: (path, anchor) => nearestWord(anchor, [...(anchors().get(path) ?? [])].slice(0, MOST)),
    citedBefore: (note) => late().get(note),
    isNamed(entry) {
      const forms = nameForms(entry);
      return [passage, sources].some((text) => forms.some((form) => nameStands(form, text())));
    },
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
