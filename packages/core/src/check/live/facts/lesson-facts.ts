import { headingIn } from '../../../lesson/outline/lesson-outline.ts';
import type { ScannedHeading } from '../../../markdown/chunk/chunk.ts';
import { labelKey } from '../../../markdown/note-rules.ts';
import type { Exercise } from '../../../model/exercise.ts';
import type { Note } from '../../../model/note.ts';
import type { Question } from '../../../model/question.ts';
import type { Entry } from '../../../model/reference.ts';
import type { Section } from '../../../model/section.ts';
import type { Span } from '../../../model/span.ts';
import { lazy } from '../../../text/lazy.ts';
import { type Nearest, nearestWord } from '../../../text/nearest-word.ts';
import type { Changes } from '../changes-between.ts';
import type { LessonView } from '../lazy-elements.ts';
import { citedTooLate, reorderedNotes, type TooLate } from './citation-order.ts';
import { type Answers, answersOf, type EntryPlace } from './fact-indexes.ts';
import type { Inquiry } from './fact-watch.ts';
import type { FactName, Facts } from './facts.ts';
import { NameSearch } from './name-search.ts';
import { PassageSearch } from './passage-search.ts';

/** Anchors of one part that a misspelt one is compared with. */
const MOST_ANCHORS = 500;

/** The facts of a lesson that changes: each is worked out when it is first asked for, and kept as long as it holds. */
export class FactBook implements Facts {
  readonly #passage = new PassageSearch();
  readonly #names = new NameSearch();
  #answers: Answers;
  #late: ReadonlyMap<string, TooLate> = new Map();
  /** Takes down what is asked. */
  #asked: Inquiry[] = [];

  constructor(view: LessonView) {
    this.#answers = answersOf(view);
  }

  /** Turns to the lesson as it is now. */
  turn(view: LessonView, changes: Changes): ChangedFacts {
    const before = this.#answers;
    this.#answers = answersOf(view, before, changes);
    const { gone, fresh, outline, ids, definitions, citations, headings } = changes;
    const chunks = lazy(() => view.text.parts.flatMap((part) => part.chunks));
    this.#passage.turn(view.text.outlined, gone, outline);
    const changed = new Set<FactName>(['passage']);
    if (definitions || citations) changed.add('labels');
    if (ids) changed.add('ids').add('sections').add('points');
    if (ids || headings) changed.add('anchors');
    if (before.view.text.reference !== view.text.reference) this.#names.clear();
    if (this.#names.turn(chunks, gone, fresh)) changed.add('names');
    if (before.view.text.options.paths !== view.text.options.paths) changed.add('paths');
    let reordered: readonly string[] = [];
    if (outline || definitions || citations) {
      const late = citedTooLate(view);
      reordered = reorderedNotes(this.#late, late);
      this.#late = late;
    }
    return { changed, reordered };
  }

  /** What is asked while something runs. */
  askedIn(run: () => void): readonly Inquiry[] {
    this.#asked = [];
    run();
    return this.#asked;
  }

  hasNote(label: string): boolean {
    return this.#ask('labels', () => {
      const { view } = this.#answers;
      return (
        view.defines(labelKey(label)) ||
        view.almostNote(labelKey(label)) !== undefined ||
        this.#misnumbers(label)
      );
    });
  }
  almostNote(label: string): Span | undefined {
    return this.#answers.view.almostNote(labelKey(label));
  }
  isMisnumbered(label: string): boolean {
    return this.#ask('labels', () => this.#misnumbers(label));
  }
  nearestLabel(label: string): Nearest {
    return this.#guess('labels', this.#answers.nearestLabel()(label));
  }
  hasSection(id: string): boolean {
    return this.#ask('sections', () => this.#answers.sections().has(id));
  }
  nearestSection(id: string): Nearest {
    return this.#guess('sections', this.#answers.nearestSection()(id));
  }
  sectionIds(): readonly string[] {
    return this.#guess('sections', [...this.#answers.sections().keys()]);
  }
  firstNamed(id: string): Section | Question | Exercise | undefined {
    const found = (): EntryPlace | undefined => this.#answers.named().get(id);
    // It is the same as long as its heading is.
    this.#ask('ids', () => {
      const place = found();
      return place && this.#headingOf(place);
    });
    return this.#read(found());
  }
  inPassage(words: string): boolean {
    let known = this.#passage.find(words);
    const { stands } = known;
    this.#asked.push({
      fact: 'passage',
      holds: () => {
        if (!this.#passage.holds(known)) known = this.#passage.find(words);
        return known.stands === stands;
      },
    });
    return stands;
  }
  hasPassage(): boolean {
    return this.#ask('passage', () => this.#passage.hasBlocks());
  }
  hasFile(path: string): boolean | undefined {
    return this.#ask('paths', () => this.#answers.paths()?.has(path));
  }
  nearestFile(path: string): Nearest {
    return this.#guess('paths', this.#answers.nearestFile()(path));
  }
  hasAnchor(path: string, anchor: string): boolean {
    return this.#ask('anchors', () => this.#answers.anchors().get(path)?.has(anchor) ?? true);
  }
  nearestAnchor(path: string, anchor: string): Nearest {
    const anchors = [...(this.#answers.anchors().get(path) ?? [])].slice(0, MOST_ANCHORS);
    return this.#guess('anchors', nearestWord(anchor, anchors));
  }
  citedBefore(note: Note): Note | undefined {
    const late = this.#late.get(labelKey(note.label));
    return late && this.#answers.view.note(late.after);
  }
  isNamed(entry: Entry): boolean {
    return this.#ask('names', () => this.#names.isNamed(entry));
  }
  givesPoints(): boolean {
    return this.#ask('points', this.#answers.pointsGiven);
  }

  #misnumbers(label: string): boolean {
    return this.#answers.misnumbered() === labelKey(label);
  }

  /** Answers, and takes down how to ask again. */
  #ask<T>(fact: FactName, ask: () => T): T {
    const answer = ask();
    this.#asked.push({ fact, holds: () => ask() === answer });
    return answer;
  }

  /** Tells what was perhaps meant, which may be something else after any change. */
  #guess<T>(fact: FactName, answer: T): T {
    this.#asked.push({ fact, holds: () => false });
    return answer;
  }

  #headingOf({ part, entry }: EntryPlace): ScannedHeading | undefined {
    const outlined = this.#answers.view.text.outlined[part];
    return outlined && headingIn(outlined.part, entry.at);
  }

  #read(place: EntryPlace | undefined): Section | Question | Exercise | undefined {
    const { view } = this.#answers;
    const entry = place && view.text.outlined[place.part]?.entry(place.index);
    return entry && view.read(entry).element;
  }
}

/** What a change made of the facts. */
export interface ChangedFacts {
  /** Those of which an answer may be another now. */
  readonly changed: ReadonlySet<FactName>;
  /** The keys of the labels of notes for which `order` has another answer. */
  readonly reordered: readonly string[];
}
