import { headingIn, type LessonEntry, type NamedEntry, type OutlinedPart } from '../parse/outline-parts.ts';
import type { ScannedHeading, ScannedPart } from '../parse/scanned-part.ts';
import type { Quotations } from './fact-book.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { areStale, findingsOf, foundBy, rulesToAsk, type Turn } from './turn.ts';

const sectionRules = rules.filter((rule) => rule.section);
const itemRules = rules.filter((rule) => rule.item);

interface Checked {
  entry: NamedEntry;
  /** The heading that ended it. */
  until: ScannedHeading | undefined;
  findings: readonly Finding[];
  /** What the rules asked of the passage. */
  readonly asked: Quotations;
}

/** What was found at sections, questions and exercises, each from its heading to its end. */
export class EntryChecks {
  readonly #checked = new Map<ScannedHeading, Checked>();
  /** The outlines of the last turn, and those of their entries that are not done with as long as their text stays. */
  #outlines = new Set<OutlinedPart['outline']>();
  readonly #watched = new WeakSet<NamedEntry>();

  *findings(): Iterable<readonly Finding[]> {
    for (const { findings } of this.#checked.values()) if (findings.length > 0) yield findings;
  }

  /** Reads and looks again at those that an edit touched, or for which an answer has changed. */
  turn(turn: Turn): void {
    for (const { headings } of turn.changes.gone)
      for (const heading of headings) this.#checked.delete(heading);
    const again = { section: rulesToAsk(sectionRules, turn), item: rulesToAsk(itemRules, turn) };
    const { outlined } = turn.view.text;
    for (const one of outlined) {
      const touched = touchedBy(one.part, turn);
      const quick = this.#outlines.has(one.outline) && again.section.length + again.item.length === 0;
      for (const [index, entry] of one.outline.entries()) {
        const wasTouched = touched(entry);
        if (quick && !wasTouched && !this.#watched.has(entry)) continue;
        this.#turnTo(turn, one, index, wasTouched, again[entry.kind === 'section' ? 'section' : 'item']);
      }
    }
    this.#outlines = new Set(outlined.map(({ outline }) => outline));
  }

  #turnTo(turn: Turn, outlined: OutlinedPart, index: number, touched: boolean, again: readonly Rule[]): void {
    const { part, outline } = outlined;
    const entry = outline[index] as NamedEntry;
    const heading = headingIn(part, entry.at);
    const until = entry.until && headingIn(part, entry.until);
    let known = this.#checked.get(heading);
    const holds =
      known &&
      !touched &&
      known.until === until &&
      isSame(known.entry, entry) &&
      !areStale(known.findings, turn) &&
      (known.asked.size === 0 || turn.facts.stillStands(known.asked, turn.changes));
    if (!known || !holds) {
      known = { ...check(turn, outlined.entry(index)), entry, until };
      this.#checked.set(heading, known);
    } else {
      known.entry = entry;
      if (again.length > 0) known.findings = lookAgain(turn, outlined.entry(index), known, again);
    }
    if (known.asked.size + known.findings.length > 0) this.#watched.add(entry);
    else this.#watched.delete(entry);
  }
}

function check(turn: Turn, entry: LessonEntry): Pick<Checked, 'findings' | 'asked'> {
  turn.facts.asked = new Map();
  const findings = look(turn, entry, entry.kind === 'section' ? sectionRules : itemRules, true);
  return { findings, asked: turn.facts.asked };
}

function lookAgain(
  turn: Turn,
  entry: LessonEntry,
  { findings, asked }: Checked,
  some: readonly Rule[],
): readonly Finding[] {
  turn.facts.asked = asked;
  return [...findings.filter(({ rule }) => !some.includes(rule)), ...look(turn, entry, some, false)];
}

/** Shows an element to rules; what was wrong with its mark and text is told too where it has just been read. */
function look(turn: Turn, entry: LessonEntry, some: readonly Rule[], justRead: boolean): Finding[] {
  const { element, problems } = turn.view.read(entry);
  return findingsOf(turn, (report) => {
    if (justRead) for (const problem of problems) report(...problem);
    if (!element) return;
    for (const rule of some) {
      if ('kind' in element) rule.item?.(element, foundBy(rule, report), turn.facts);
      else rule.section?.(element, foundBy(rule, report), turn.facts);
    }
  });
}

/** Whether an entry, of which no text has changed, is what it was. */
function isSame(one: NamedEntry, other: NamedEntry): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.id === other.id &&
      one.named === other.named &&
      one.within === other.within)
  );
}

/** Tells whether an entry lies in a chunk that is new, or had lain in one that has gone from between its others. */
function touchedBy(part: ScannedPart, { changes }: Turn): (entry: NamedEntry) => boolean {
  const stretch = changes.stretches.find((one) => one.part === part);
  if (!stretch) return () => false;
  const last = part.chunks.length - 1;
  return ({ at, until }) => at.chunk <= stretch.to && (until?.chunk ?? last) >= stretch.from - 1;
}
