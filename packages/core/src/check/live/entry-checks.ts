import type { LessonEntry, NamedEntry, PartOutline } from '../../lesson/outline/lesson-outline.ts';
import type { ScannedHeading, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { headingIn, type Stop } from '../../markdown/chunk/heading-place.ts';
import { firstIndex } from '../../text/first-index.ts';
import type { Steps } from '../../turns/in-turns.ts';
import { ruleOf, rules } from '../rules.ts';
import type { PlacedFinding } from './check-round.ts';
import { areStale, askEach, type CheckRound, findingsOf } from './check-round.ts';
import { FactWatch } from './facts/fact-watch.ts';

const sectionRules = rules.filter((rule) => rule.section);
const itemRules = rules.filter((rule) => rule.item);

/** An entry as the rules last checked it. */
interface Checked {
  readonly entry: NamedEntry;
  /** The heading that ended it. */
  readonly until: ScannedHeading | undefined;
}

/** The findings for sections, questions and exercises, each from its heading to its end. */
export class EntryChecks {
  readonly #checked = new Map<ScannedHeading, Checked>();
  /** Only entries with findings. */
  readonly #found = new Map<ScannedHeading, readonly PlacedFinding[]>();
  readonly #watch = new FactWatch<ScannedHeading>();
  /** The outlines of the last round. */
  #outlines: readonly PartOutline['outline'][] = [];

  findings(): Iterable<readonly PlacedFinding[]> {
    return this.#found.values();
  }

  /** Reads and checks again the entries that an edit touched, or whose answers have changed. */
  *run(round: CheckRound): Steps<void> {
    for (const { headings } of round.changes.gone) for (const heading of headings) this.#forget(heading);
    const woken = this.#watch.woken(round.changed);
    for (const [heading, findings] of this.#found) if (areStale(findings, round)) woken.add(heading);
    // Entries affected far from the edit are found by visiting all.
    const { outlined } = round.elements.text;
    for (const [place, { part, outline }] of outlined.entries()) {
      const touched = touchedBy(part, round);
      const near = outline === this.#outlines[place] && woken.size === 0;
      for (const index of near ? entriesNear(outline, touched) : outline.keys()) {
        const entry = outline[index] as NamedEntry;
        const heading = headingIn(part, entry.at);
        const until = entry.until === undefined ? undefined : headingIn(part, entry.until);
        const known = this.#checked.get(heading);
        const isKnown = known && known.until === until && isSame(known.entry, entry);
        if (isKnown && !touched.has(entry) && !woken.has(heading)) continue;
        yield;
        this.#checked.set(heading, { entry, until });
        this.#look(round, heading, outlined[place]?.entry(index) as LessonEntry);
      }
    }
    this.#outlines = outlined.map(({ outline }) => outline);
  }

  /** Passes an element to the rules, and reports the problems of its mark and text. */
  #look(round: CheckRound, heading: ScannedHeading, entry: LessonEntry): void {
    const { elements, facts } = round;
    const { element, problems } = elements.read(entry);
    const asked = facts.askedIn(() => {
      const findings = findingsOf(round, (report) => {
        for (const [problem, ...where] of problems) report(ruleOf(problem), ...where);
        if (!element) return;
        if ('kind' in element)
          askEach(itemRules, report, (rule, found) => rule.item?.(element, found, facts));
        else askEach(sectionRules, report, (rule, found) => rule.section?.(element, found, facts));
      });
      if (findings.length > 0) this.#found.set(heading, findings);
      else this.#found.delete(heading);
    });
    this.#watch.note(heading, asked);
  }

  #forget(heading: ScannedHeading): void {
    this.#checked.delete(heading);
    this.#found.delete(heading);
    this.#watch.forget(heading);
  }
}

/** Whether an entry with unchanged text is otherwise unchanged. */
function isSame(one: NamedEntry, other: NamedEntry): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.id === other.id &&
      one.named === other.named &&
      one.within === other.within)
  );
}

/** The headings of some chunks, `from` up to, not including, `to`: entries inside one of the chunks have been touched. */
interface Touched {
  readonly from: Stop;
  readonly to: Stop;
  has(entry: NamedEntry): boolean;
}

/**
 * The new chunks of a part. If there are none, their neighbours: what was between them belonged to the same entries. A
 * heading that ends an entry counts as part of it, so an entry that lost its end is touched too.
 */
function touchedBy(part: ScannedPart, { changes }: CheckRound): Touched {
  const run = changes.runs.find((one) => one.part === part);
  if (!run) return { from: 0, to: 0, has: () => false };
  const { headings } = part.places;
  const gap = run.from === run.to ? 1 : 0;
  const from = headings[Math.max(0, run.from - gap)] as Stop;
  const to = headings[Math.min(part.chunks.length, run.to + gap)] as Stop;
  return { from, to, has: ({ at, until }) => at < to && (until === undefined || until >= from) };
}

/** Indexes of the entries that may overlap touched chunks: those that begin there, and those open before. */
function entriesNear(outline: readonly NamedEntry[], { from, to }: Touched): number[] {
  const first = firstIndex(outline, ({ at }) => at >= from);
  const near: number[] = [];
  const section = outline[first - 1]?.section;
  if (section !== undefined) near.push(section);
  for (let index = Math.max(0, first - 1); index < outline.length; index++) {
    if ((outline[index] as NamedEntry).at >= to) break;
    near.push(index);
  }
  return near;
}
