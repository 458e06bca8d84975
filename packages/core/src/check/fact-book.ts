import type { Exercise } from '../model/exercise.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Entry } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import { lazy } from '../parse/lazy.ts';
import { labelKey } from '../parse/note-rules.ts';
import {
  givesPoints,
  hasKnownType,
  headingIn,
  type NamedEntry,
  type OutlinedPart,
} from '../parse/outline-parts.ts';
import { partAnchors } from './anchors.ts';
import type { Changes } from './changes-between.ts';
import { type Citation, citedTooLate } from './citation-order.ts';
import type { FactName, Facts } from './facts.ts';
import type { LessonView } from './lesson-view.ts';
import { NameSearch } from './name-search.ts';
import { createNearest, type Nearest, nearestWord } from './nearest-word.ts';
import { PassageSearch, type Quoted } from './passage-search.ts';

/** Anchors of one part that a misspelt one is compared with. */
const MOST_ANCHORS = 500;

/** What an element asked of the passage, and what the answers were. */
export type Quotations = Map<string, Quoted>;

/** The facts of a lesson that changes: each is worked out when it is first asked for, and kept as long as it holds. */
export class FactBook implements Facts {
  /** Takes down what is asked of the passage. */
  asked: Quotations = new Map();
  readonly #passage = new PassageSearch();
  readonly #names = new NameSearch();
  #answers: Answers;
  #late: ReadonlyMap<string, string> = new Map();

  constructor(view: LessonView) {
    this.#answers = answersOf(view);
  }

  /**
   * Turns to the lesson as it is now.
   *
   * @returns the facts of which an answer may have changed, but for `passage`, see `stillStands`
   */
  turn(view: LessonView, changes: Changes): ReadonlySet<FactName> {
    const before = this.#answers;
    this.#answers = answersOf(view, before, changes);
    const { gone, fresh, outline, ids, definitions, citations, headings } = changes;
    const chunks = lazy(() => view.text.parts.flatMap((part) => part.chunks));
    this.#passage.turn(view.text.outlined, gone, outline);
    const changed = new Set<FactName>();
    if (definitions) changed.add('labels');
    if (ids) changed.add('ids').add('sections');
    if (ids || headings) changed.add('anchors');
    if (before.view.text.reference !== view.text.reference) {
      changed.add('entries').add('names');
      this.#names.clear();
    }
    if (this.#names.turn(chunks, gone, fresh)) changed.add('names');
    if (before.view.text.options.paths !== view.text.options.paths) changed.add('paths');
    if (before.pointsGiven() !== this.#answers.pointsGiven()) changed.add('points');
    if (outline || definitions || citations) {
      const late = citedTooLate(citationsIn(view));
      if (!sameMap(this.#late, late)) changed.add('order');
      this.#late = late;
    }
    return changed;
  }

  /** Whether the answer to what was once asked of the passage is the same now. */
  stillStands(asked: Quotations, changes: Changes): boolean {
    for (const [words, { stands, chunks }] of asked) {
      const [chunk] = chunks;
      if (chunks.length === 1 && chunk && !changes.outline && !changes.gone.has(chunk)) continue;
      const now = this.#passage.find(words);
      if (now.stands !== stands) return false;
      asked.set(words, now);
    }
    return true;
  }

  note(label: string): Note | undefined {
    return this.#answers.view.note(labelKey(label));
  }
  nearestLabel(label: string): Nearest {
    return this.#answers.nearestLabel()(label);
  }
  section(id: string): Section | undefined {
    return this.#read(this.#answers.sections().get(id)) as Section | undefined;
  }
  nearestSection(id: string): Nearest {
    return this.#answers.nearestSection()(id);
  }
  sectionIds(): readonly string[] {
    return [...this.#answers.sections().keys()];
  }
  firstNamed(id: string): Section | Question | Exercise | undefined {
    return this.#read(this.#answers.named().get(id));
  }
  inPassage(words: string): boolean {
    const answer = this.asked.get(words) ?? this.#passage.find(words);
    this.asked.set(words, answer);
    return answer.stands;
  }
  hasPassage(): boolean {
    return this.#passage.hasBlocks();
  }
  hasFile(path: string): boolean | undefined {
    return this.#answers.paths()?.has(path);
  }
  nearestFile(path: string): Nearest {
    return this.#answers.nearestFile()(path);
  }
  hasAnchor(path: string, anchor: string): boolean {
    return this.#answers.anchors().get(path)?.has(anchor) ?? true;
  }
  nearestAnchor(path: string, anchor: string): Nearest {
    return nearestWord(anchor, [...(this.#answers.anchors().get(path) ?? [])].slice(0, MOST_ANCHORS));
  }
  citedBefore(note: Note): Note | undefined {
    const other = this.#late.get(labelKey(note.label));
    return other === undefined ? undefined : this.#answers.view.note(other);
  }
  isNamed(entry: Entry): boolean {
    return this.#names.isNamed(entry);
  }
  givesPoints(): boolean {
    return this.#answers.pointsGiven();
  }

  #read(place: EntryPlace | undefined): Section | Question | Exercise | undefined {
    const { view } = this.#answers;
    const entry = place && view.text.outlined[place.part]?.entry(place.index);
    return entry && view.read(entry).element;
  }
}

/** What is worked out for one state of the lesson, when somebody asks. */
interface Answers {
  readonly view: LessonView;
  readonly sections: () => ReadonlyMap<string, EntryPlace>;
  readonly named: () => ReadonlyMap<string, EntryPlace>;
  readonly pointsGiven: () => boolean;
  readonly paths: () => ReadonlySet<string> | undefined;
  readonly anchors: () => ReturnType<typeof partAnchors>;
  readonly nearestLabel: () => (word: string) => Nearest;
  readonly nearestSection: () => (word: string) => Nearest;
  readonly nearestFile: () => (word: string) => Nearest;
}

/** Where an entry stands: the index of its part, and its own in that part. */
interface EntryPlace {
  readonly part: number;
  readonly index: number;
  readonly entry: NamedEntry;
}

/** Takes over what the changes left as it was. */
function answersOf(view: LessonView, before?: Answers, changes?: Changes): Answers {
  const { outlined, options } = view.text;
  const same = before && !changes?.ids ? before : undefined;
  const places = lazy(() =>
    outlined.flatMap(({ outline }, part) =>
      outline.map((entry, index): EntryPlace => ({ part, index, entry })),
    ),
  );
  const isKnown = ({ part, entry: { kind, at } }: EntryPlace): boolean =>
    kind !== 'exercise' || hasKnownType(headingIn((outlined[part] as OutlinedPart).part, at).mark);
  const sections =
    same?.sections ??
    lazy(() => {
      const all = places().filter(({ entry: { kind } }) => kind === 'section');
      return new Map(all.map((place) => [place.entry.id, place]));
    });
  const named =
    same?.named ??
    lazy(() => {
      const inOrder = (['section', 'question', 'exercise'] as const).flatMap((kind) =>
        places().filter((place) => place.entry.kind === kind && place.entry.named && isKnown(place)),
      );
      return new Map(inOrder.reverse().map((place) => [place.entry.id, place]));
    });
  const pointsGiven =
    same?.pointsGiven ??
    lazy(() =>
      places().some((place) => {
        const { part } = outlined[place.part] as OutlinedPart;
        return (
          place.entry.kind === 'exercise' &&
          isKnown(place) &&
          givesPoints(headingIn(part, place.entry.at).mark)
        );
      }),
    );
  return {
    view,
    sections,
    named,
    pointsGiven,
    paths: lazy(() => options.paths && new Set(options.paths)),
    anchors: (!changes?.headings && same?.anchors) || lazy(() => partAnchors(outlined)),
    nearestLabel: lazy(() => createNearest(labelsOf(view))),
    nearestSection: lazy(() => createNearest(sections().keys())),
    nearestFile: lazy(() => createNearest(options.paths ?? [])),
  };
}

/** The labels of the notes that count. */
function labelsOf({ text }: LessonView): Iterable<string> {
  const labels = new Map<string, string>();
  for (const { chunks } of text.parts)
    for (const { definitions } of chunks)
      for (const { label } of definitions)
        if (!labels.has(labelKey(label))) labels.set(labelKey(label), label);
  return labels.values();
}

/** The markers that cite a note, in reading order. */
function* citationsIn(view: LessonView): Iterable<Citation> {
  for (const part of view.text.parts) {
    const holderAt = lazy(() => view.holderAt(part.path));
    for (const [index, { markers }] of part.chunks.entries()) {
      for (const { label, within, token } of markers) {
        if (within !== undefined || !view.defines(labelKey(label))) continue;
        yield { label, holder: holderAt()(part.piece(index).token + token) };
      }
    }
  }
}

function sameMap(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
