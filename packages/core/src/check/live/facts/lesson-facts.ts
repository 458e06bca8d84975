import type { Changes } from '../../../lesson/changes-between.ts';
import type { LazyElements } from '../../../lesson/lazy-elements.ts';
import type { ScannedHeading } from '../../../markdown/chunk/chunk.ts';
import { headingIn } from '../../../markdown/chunk/heading-place.ts';
import type { Exercise } from '../../../model/exercise.ts';
import type { Note } from '../../../model/note.ts';
import { labelKey } from '../../../model/note.ts';
import type { Question } from '../../../model/question.ts';
import type { Entry } from '../../../model/reference.ts';
import type { Section } from '../../../model/section.ts';
import type { Span } from '../../../model/span.ts';
import { lazy } from '../../../text/lazy.ts';
import { type Nearest, nearestWord } from '../../../text/nearest-word.ts';
import type { FactName, Facts } from '../../facts.ts';
import { CitationOrder } from './citation-order.ts';
import { type EntryPlace, type FactIndexes, factIndexes } from './fact-indexes.ts';
import type { Inquiry } from './fact-watch.ts';
import { NameSearch } from './name-search.ts';
import { PassageSearch } from './passage-search.ts';

/** Maximum number of anchors in one part to compare with a misspelt one. */
const MOST_ANCHORS = 500;

/** The facts of a changing lesson: each is computed on first use, and kept as long as it is valid. */
export class LessonFacts implements Facts {
  readonly #passage = new PassageSearch();
  readonly #names = new NameSearch();
  readonly #order = new CitationOrder();
  #indexes: FactIndexes;
  /** Recorded questions. */
  #asked: Inquiry[] = [];

  constructor(elements: LazyElements) {
    this.#indexes = factIndexes(elements);
  }

  /** Updates to the current lesson. */
  update(elements: LazyElements, changes: Changes): ChangedFacts {
    const before = this.#indexes;
    this.#indexes = factIndexes(elements, before, changes);
    const { gone, fresh, outline, ids, definitions, citations, headings } = changes;
    const chunks = lazy(() => elements.text.parts.flatMap((part) => part.chunks));
    this.#passage.update(elements.text.outlined, gone, outline);
    const changed = new Set<FactName>(['passage']);
    if (definitions || citations) changed.add('labels');
    if (ids) changed.add('ids').add('sections').add('points');
    if (ids || headings) changed.add('anchors');
    if (before.elements.text.reference !== elements.text.reference) this.#names.clear();
    if (this.#names.update(chunks, gone, fresh)) changed.add('names');
    if (before.elements.text.options.paths !== elements.text.options.paths) changed.add('paths');
    return { changed, reordered: this.#order.update(elements, changes) };
  }

  /** Returns the questions asked during a run. */
  askedIn(run: () => void): readonly Inquiry[] {
    this.#asked = [];
    run();
    return this.#asked;
  }

  hasNote(label: string): boolean {
    return this.#ask('labels', () => {
      const { elements } = this.#indexes;
      return (
        elements.defines(labelKey(label)) ||
        elements.almostNote(labelKey(label)) !== undefined ||
        this.#misnumbers(label)
      );
    });
  }
  almostNote(label: string): Span | undefined {
    return this.#indexes.elements.almostNote(labelKey(label));
  }
  isMisnumbered(label: string): boolean {
    return this.#ask('labels', () => this.#misnumbers(label));
  }
  nearestLabel(label: string): Nearest {
    return this.#guess('labels', this.#indexes.nearestLabel()(label));
  }
  hasSection(id: string): boolean {
    return this.#ask('sections', () => this.#indexes.sections().has(id));
  }
  nearestSection(id: string): Nearest {
    return this.#guess('sections', this.#indexes.nearestSection()(id));
  }
  sectionIds(): readonly string[] {
    return this.#guess('sections', [...this.#indexes.sections().keys()]);
  }
  firstNamed(id: string): Section | Question | Exercise | undefined {
    const found = (): EntryPlace | undefined => this.#indexes.named().get(id);
    // The same as long as its heading is.
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
    return this.#ask('paths', () => this.#indexes.paths()?.has(path));
  }
  nearestFile(path: string): Nearest {
    return this.#guess('paths', this.#indexes.nearestFile()(path));
  }
  hasAnchor(path: string, anchor: string): boolean {
    return this.#ask('anchors', () => this.#indexes.anchors().get(path)?.has(anchor) ?? true);
  }
  nearestAnchor(path: string, anchor: string): Nearest {
    const anchors = [...(this.#indexes.anchors().get(path) ?? [])].slice(0, MOST_ANCHORS);
    return this.#guess('anchors', nearestWord(anchor, anchors));
  }
  citedBefore(note: Note): Note | undefined {
    const before = this.#order.before(labelKey(note.label));
    return before === undefined ? undefined : this.#indexes.elements.note(before);
  }
  isNamed(entry: Entry): boolean {
    return this.#ask('names', () => this.#names.isNamed(entry));
  }
  givesPoints(): boolean {
    return this.#ask('points', this.#indexes.pointsGiven);
  }

  #misnumbers(label: string): boolean {
    return this.#indexes.misnumbered() === labelKey(label);
  }

  /** Asks for a fact, and records how to ask again. */
  #ask<T>(fact: FactName, ask: () => T): T {
    const answer = ask();
    this.#asked.push({ fact, holds: () => ask() === answer });
    return answer;
  }

  /** Returns the probable meaning, which may change with any edit. */
  #guess<T>(fact: FactName, answer: T): T {
    this.#asked.push({ fact, holds: () => false });
    return answer;
  }

  #headingOf({ part, entry }: EntryPlace): ScannedHeading | undefined {
    const outlined = this.#indexes.elements.text.outlined[part];
    return outlined && headingIn(outlined.part, entry.at);
  }

  #read(place: EntryPlace | undefined): Section | Question | Exercise | undefined {
    const { elements } = this.#indexes;
    const entry = place && elements.text.outlined[place.part]?.entry(place.index);
    return entry && elements.read(entry).element;
  }
}

/** The effect of a change on the facts. */
export interface ChangedFacts {
  /** Facts with answers that may have changed. */
  readonly changed: ReadonlySet<FactName>;
  /** The keys of the labels of notes with a changed answer for `order`. */
  readonly reordered: readonly string[];
}
