import type { LessonText } from '../../lesson/lesson-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import { REFERENCE_FILE } from '../../model/lesson-files.ts';
import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { withoutAllowed } from '../allow/without-allowed.ts';
import { diagnosticOf, type Report, type Rule } from '../rule.ts';
import { ruleOf, rules } from '../rules.ts';
import { withoutConflicted } from '../without-conflicted.ts';
import { changesBetween } from './changes-between.ts';
import type { Turn } from './check-round.ts';
import { createAllowCount, createConflictCount } from './chunk-counts.ts';
import { Seats } from './chunk-seats.ts';
import { ElementChecks } from './element-checks.ts';
import { EntryChecks } from './entry-checks.ts';
import { FactBook } from './facts/lesson-facts.ts';
import { checkFiles } from './file-checks.ts';
import { LabelIndex } from './label-index.ts';
import { LessonView } from './lazy-elements.ts';
import { LessonChecks } from './lesson-checks.ts';

/**
 * Keeps what the rules found in a lesson, and asks them again only where a change may make a difference. What was found
 * is kept with the chunks in which it lies, so that it moves with them.
 */
export class LiveChecks {
  readonly #labels = new LabelIndex();
  readonly #allowing = createAllowCount();
  readonly #conflicts = createConflictCount();
  readonly #seats = new Seats();
  readonly #elements = new ElementChecks();
  readonly #entries = new EntryChecks();
  readonly #lesson = new LessonChecks();
  #view: LessonView | undefined;
  #facts: FactBook | undefined;

  /**
   * What is wrong with a lesson, in the order of parts and places.
   *
   * @param text with the same parts, in the same order, as the last time
   */
  check(text: LessonText, lesson: () => Lesson): readonly Diagnostic[] {
    return atOnce(this.checkInSteps(text, lesson));
  }

  /** The same in steps, for a lesson of which much is new. Who gives up in between asks these checks no more. */
  *checkInSteps(text: LessonText, lesson: () => Lesson): Steps<readonly Diagnostic[]> {
    const changes = changesBetween(this.#view?.text.parts ?? [], text.parts);
    for (const chunk of changes.gone) this.#labels.remove(chunk);
    for (const chunk of changes.fresh) {
      this.#labels.add(chunk);
      yield;
    }
    this.#allowing.turn(changes);
    this.#conflicts.turn(changes);
    this.#seats.turn(changes, text.parts);
    const view = new LessonView(text, lesson, this.#labels, this.#seats);
    this.#view = view;
    this.#facts ??= new FactBook(view);
    const turn: Turn = { view, facts: this.#facts, changes, ...this.#facts.turn(view, changes) };
    yield;
    yield* this.#elements.turn(turn, this.#labels);
    yield* this.#entries.turn(turn);
    this.#lesson.turn(turn);
    yield;
    const found = this.#diagnostics(turn);
    const all = this.#conflicts.some(text) ? withoutConflicted(found, lesson()) : found;
    yield;
    return inOrder(this.#allowing.some(text) ? withoutAllowed(all, lesson()) : all, text);
  }

  #diagnostics({ view }: Turn): Diagnostic[] {
    const { text } = view;
    const all: Diagnostic[] = [];
    const report: Report = (...found) => all.push(diagnosticOf(...found));
    checkFiles(text, report);
    for (const [problem, ...where] of text.reference?.problems ?? []) report(ruleOf(problem), ...where);
    for (const checks of [this.#elements, this.#entries, this.#lesson])
      for (const findings of checks.findings())
        for (const { rule, place, values, related } of findings)
          report(
            rule,
            view.spanOf(place),
            values,
            related.map((other) => view.spanOf(other)),
          );
    return all;
  }
}

/** In a tie what was reported where it was read comes first, then rule by rule. */
const order = new Map(rules.map((rule, index) => [rule.id, isAsked(rule) ? 1 + index : 0]));

function isAsked(rule: Rule): boolean {
  return Object.values(rule).some((field) => typeof field === 'function' && field !== rule.fixes);
}

function inOrder(diagnostics: readonly Diagnostic[], { parts }: LessonText): Diagnostic[] {
  const files = new Map(
    [...parts.map(({ path }) => path), REFERENCE_FILE].map((path, index) => [path, index]),
  );
  const rank = ({ span }: Diagnostic): number => files.get(span.file) ?? files.size;
  const turnOf = ({ rule }: Diagnostic): number => order.get(rule) ?? 0;
  return [...diagnostics].sort(
    (a, b) => rank(a) - rank(b) || a.span.start - b.span.start || turnOf(a) - turnOf(b),
  );
}
