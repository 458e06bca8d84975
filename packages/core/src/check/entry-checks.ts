import type { LessonEntry, OutlinedPart } from '../parse/outline-parts.ts';
import type { ScannedHeading } from '../parse/scanned-part.ts';
import type { Quotations } from './fact-book.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { areStale, findingsOf, foundBy, rulesToAsk, type Turn } from './turn.ts';

const sectionRules = rules.filter((rule) => rule.section);
const itemRules = rules.filter((rule) => rule.item);

interface Checked {
  entry: LessonEntry;
  findings: readonly Finding[];
  /** What the rules asked of the passage. */
  readonly asked: Quotations;
}

/** What was found at sections, questions and exercises, each from its heading to its end. */
export class EntryChecks {
  readonly #checked = new Map<ScannedHeading, Checked>();

  *findings(): Iterable<readonly Finding[]> {
    for (const { findings } of this.#checked.values()) yield findings;
  }

  /** Reads and looks again at those that an edit touched, or for which an answer has changed. */
  turn(turn: Turn): void {
    for (const { headings } of turn.changes.gone)
      for (const heading of headings) this.#checked.delete(heading);
    const again = { section: rulesToAsk(sectionRules, turn), item: rulesToAsk(itemRules, turn) };
    for (const outlined of turn.view.text.outlined) {
      const touched = touchedBy(outlined, turn);
      for (const entry of outlined.entries) {
        const known = this.#checked.get(entry.heading.own);
        if (!known || touched(entry) || !isSame(known.entry, entry) || areStale(known.findings, turn)) {
          this.#check(turn, entry);
          continue;
        }
        known.entry = entry;
        const some = again[entry.kind === 'section' ? 'section' : 'item'];
        if (known.asked.size > 0 && !turn.facts.stillStands(known.asked, turn.changes))
          this.#check(turn, entry);
        else if (some.length > 0) known.findings = lookAgain(turn, known, some);
      }
    }
  }

  #check(turn: Turn, entry: LessonEntry): void {
    turn.facts.asked = new Map();
    const findings = look(turn, entry, entry.kind === 'section' ? sectionRules : itemRules, true);
    this.#checked.set(entry.heading.own, { entry, findings, asked: turn.facts.asked });
  }
}

function lookAgain(
  turn: Turn,
  { entry, findings, asked }: Checked,
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
function isSame(one: LessonEntry, other: LessonEntry): boolean {
  return (
    one.kind === other.kind &&
    one.id === other.id &&
    one.named === other.named &&
    one.within === other.within &&
    one.until?.own === other.until?.own
  );
}

/** Tells whether an entry lies in a chunk that is new, or had lain in one that has gone from between its others. */
function touchedBy({ part }: OutlinedPart, { changes }: Turn): (entry: LessonEntry) => boolean {
  const stretches = changes.stretches.filter((stretch) => stretch.part === part);
  const last = part.pieces.length - 1;
  return ({ heading, until }) =>
    stretches.some(({ from, to }) => heading.piece.index <= to && (until?.piece.index ?? last) >= from - 1);
}
