import { exerciseTypes } from '../../exercise/exercise-types.ts';
import { changedChunks, differ } from '../../markdown/chunk/changed-chunks.ts';
import type { Chunk, PlacedHeading, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { headingAt, headingIn, type Stop } from '../../markdown/chunk/heading-place.ts';
import { type Mark, markValue } from '../../model/mark.ts';
import type { Holder } from '../../model/note.ts';
import { LONGEST_ID } from '../../model/opening.ts';
import { firstIndex } from '../../text/first-index.ts';
import { lazy } from '../../text/lazy.ts';
import { shownOf, type TokenRange, type Withheld, withheldIn } from '../withheld.ts';
import { type OutlineEntry, outline } from './outline.ts';

/** An entry of a lesson's outline with its names. Valid as long as no heading or mark changes. */
export interface NamedEntry extends OutlineEntry {
  readonly id: string;
  /** Whether the author gave the id. */
  readonly named: boolean;
  /** Id of the section that contains an item. */
  readonly within: string | undefined;
  readonly holder: Holder;
}

/** A located entry, its text not yet read. */
export interface LessonEntry
  extends Pick<NamedEntry, 'kind' | 'marked' | 'id' | 'named' | 'within' | 'holder'> {
  readonly part: ScannedPart;
  readonly heading: PlacedHeading;
  /** Its own tokens that students may see. */
  readonly ranges: readonly TokenRange[];
  /** Its other tokens, with the reason to withhold them: keys, possible keys, unclosed remarks. */
  readonly withheld: readonly Withheld[];
  /** Offset of its end, including items inside a section. */
  readonly end: number;
}

/** A part with its outline. */
export class PartOutline {
  readonly part: ScannedPart;
  readonly outline: readonly NamedEntry[];
  readonly #introduction: { readonly from: Stop | undefined; readonly to: Stop | undefined };
  readonly #holders: () => Holders;
  readonly #entries: LessonEntry[] = [];
  #withheld: readonly Withheld[] | undefined;

  constructor(
    part: ScannedPart,
    introduction: { readonly from: Stop | undefined; readonly to: Stop | undefined },
    entries: readonly NamedEntry[],
    holders = lazy(() => new Holders(part.path, entries)),
  ) {
    this.part = part;
    this.#introduction = introduction;
    this.outline = entries;
    this.#holders = holders;
  }

  /** The same outline over the part after an edit that left headings and marks alone. */
  over(part: ScannedPart): PartOutline {
    return part === this.part ? this : new PartOutline(part, this.#introduction, this.outline, this.#holders);
  }

  /** Tokens before the first entry, without the lesson's title, and those of them that students must not see. */
  get introduction(): Pick<LessonEntry, 'ranges' | 'withheld'> {
    const { from, to } = this.#introduction;
    const begin = from === undefined ? 0 : headingAt(this.part, from).token + HEADING;
    const all = [begin, Math.max(begin, this.#tokenOf(to))] as const;
    const withheld = withheldIn(this.part, all, false);
    return { ranges: shownOf(all, withheld), withheld };
  }

  get entries(): readonly LessonEntry[] {
    return this.outline.map((_, index) => this.entry(index));
  }

  /** All withheld text of the part, in order. */
  get withheld(): readonly Withheld[] {
    this.#withheld ??= this.#withholdAll();
    return this.#withheld;
  }

  /**
   * Withheld text of its entries, and the text outside all entries: nobody sees it, but the notes that it cites are
   * shown.
   */
  #withholdAll(): Withheld[] {
    const held = [this.introduction, ...this.entries];
    const withheld = held.flatMap((each) => each.withheld);
    const ranges = [...held.flatMap((each) => each.ranges), ...withheld.map(({ range }) => range)];
    let at = 0;
    for (const [from, to] of [...ranges, [this.part.tokenCount, 0] as const].sort(([a], [b]) => a - b)) {
      if (from > at + HEADING) withheld.push(...withheldIn(this.part, [at, from], false));
      at = Math.max(at, to);
    }
    return withheld.sort((a, b) => a.range[0] - b.range[0]);
  }

  /** Whether students must not see a token, counted over the part. */
  isWithheld(token: number): boolean {
    const last = this.withheld[firstIndex(this.withheld, ({ range }) => range[0] > token) - 1];
    return last !== undefined && token < last.range[1];
  }

  entry(index: number): LessonEntry {
    const known = this.#entries[index];
    if (known) return known;
    const { part } = this;
    const { kind, at, marked, runs, until, id, named, within, holder } = this.outline[index] as NamedEntry;
    const all = runs.map(
      ({ from, under, to }) => [this.#tokenOf(from) + (under ? HEADING : 0), this.#tokenOf(to)] as const,
    );
    const withheld = all.map((own) => withheldIn(part, own, kind !== 'section'));
    const ranges = all.flatMap((own, at) => shownOf(own, withheld[at] ?? []));
    const end = until === undefined ? part.length : headingAt(part, until).start;
    const entry = {
      part,
      kind,
      heading: headingAt(part, at),
      marked,
      ranges,
      withheld: withheld.flat(),
      end,
      id,
      named,
      within,
      holder,
    };
    this.#entries[index] = entry;
    return entry;
  }

  /** The element that contains a token of a chunk, counted from the chunk's beginning. */
  holderAt(chunk: number, token: number): Holder {
    const { headings } = this.part.chunks[chunk] as Chunk;
    const begun = firstIndex(headings, (own) => own.token > token);
    return this.#holders().under((this.part.places.headings[chunk] as number) + begun - 1);
  }

  #tokenOf(stop: Stop | undefined): number {
    return stop === undefined ? this.part.tokenCount : headingAt(this.part, stop).token;
  }
}

/** Tokens of a heading: its opening, its words, its end. */
const HEADING = 3;

/**
 * Divides the parts of a lesson by their headings, and names elements without an id by their position. Linear in the
 * headings; if none has changed since `before`, in the chunks alone.
 */
export function outlineParts(
  parts: readonly ScannedPart[],
  before: readonly PartOutline[] = [],
): readonly PartOutline[] {
  const kept = before.map((outlined, index) => {
    const part = parts[index];
    return part && isOutlinedAlike(outlined.part, part) ? outlined.over(part) : undefined;
  });
  if (before.length === parts.length && kept.every((outlined) => outlined !== undefined)) return kept;
  const counts = { section: 0, question: 0, exercise: 0 };
  return parts.map((part) => {
    const { introduction, entries } = outline(part);
    const named: NamedEntry[] = [];
    for (const entry of entries) {
      const { kind } = entry;
      const mark = entry.marked ? headingIn(part, entry.at).mark : undefined;
      const own = markId(mark);
      const id = own ?? `${kind}-${counts[kind] + 1}`;
      if (kind !== 'exercise' || hasKnownType(mark)) counts[kind]++;
      const within = entry.section === undefined ? undefined : named[entry.section]?.id;
      named.push({ ...entry, id, named: own !== undefined, within, holder: { kind, id } });
    }
    return new PartOutline(part, introduction, named);
  });
}

/** Whether two parts are the same except for text without headings, however they are cut into chunks. */
function isOutlinedAlike(before: ScannedPart, after: ScannedPart): boolean {
  if (before.path !== after.path) return false;
  return changedChunks([before], [after]).every((changes) => !differ(changes, outlineSigns));
}

/** Returns everything in a chunk's headings that divides a part and names its divisions. */
export function outlineSigns({ headings }: Chunk): string[] {
  return headings.map(({ level, title, mark, isKey }) =>
    mark
      ? `${level} ${mark.name} ${markId(mark)} ${hasKnownType(mark)} ${givesPoints(mark)}`
      : `${level} ${isKey} ${title === ''}`,
  );
}

/** Whether the type in a mark is known. */
export function hasKnownType(mark: Mark | undefined): boolean {
  return mark !== undefined && Object.hasOwn(exerciseTypes, markValue(mark, 'type') ?? '');
}

/** Whether a mark gives the points of an exercise. */
export function givesPoints(mark: Mark | undefined): boolean {
  return mark !== undefined && markValue(mark, 'points') !== undefined;
}

/** The readable id in a mark, if any. */
function markId(mark: Mark | undefined): string | undefined {
  const id = mark && markValue(mark, 'id');
  return id && id.length <= LONGEST_ID ? id : undefined;
}

/** A run of headings, up to, not including, another one, whose text belongs to one entry. */
interface Held {
  readonly from: Stop;
  readonly to: Stop | undefined;
  readonly holder: Holder;
}

/** Knows the holder of the text under each heading of a part; valid as long as the outline is. */
export class Holders {
  readonly #held: readonly Held[];
  readonly #own: Holder;
  readonly #introduction: Holder;

  constructor(path: string, entries: readonly (OutlineEntry & { readonly holder: Holder })[]) {
    this.#held = entries
      .flatMap(({ runs, holder }) => runs.map(({ from, to }) => ({ from, to, holder })))
      .sort((a, b) => a.from - b.from);
    this.#own = { kind: 'part', id: path };
    this.#introduction = path === 'lesson.md' ? { kind: 'introduction', id: path } : this.#own;
  }

  /** The holder of the text between a heading and the next one. */
  under(heading: Stop): Holder {
    const last = this.#held[firstIndex(this.#held, ({ from }) => from > heading) - 1];
    if (!last) return this.#introduction;
    return last.to === undefined || heading < last.to ? last.holder : this.#own;
  }
}
