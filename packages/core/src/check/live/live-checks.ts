import { changesBetween } from '../../lesson/changes-between.ts';
import type { LazyElements } from '../../lesson/lazy-elements.ts';
import type { LessonText } from '../../lesson/lesson-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { REFERENCE_FILE } from '../../model/lesson-files.ts';
import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { withoutAllowed } from '../allow/without-allowed.ts';
import { diagnosticOf, type Report, type Rule } from '../rule.ts';
import { ruleOf, rules } from '../rules.ts';
import { withoutConflicted } from '../without-conflicted.ts';
import type { CheckRound } from './check-round.ts';
import { ElementChecks } from './element-checks.ts';
import { EntryChecks } from './entry-checks.ts';
import { LessonFacts } from './facts/lesson-facts.ts';
import { checkFiles, LessonChecks } from './lesson-checks.ts';

/**
 * Keeps the findings of the rules for a lesson, and runs the rules again only where a change may matter. Findings are
 * kept with their chunks, and move with them.
 *
 * This is the only entry point of the engine. Ten terms explain it: the **changes** list the added and removed chunks;
 * the **chunk index** finds a chunk, its labels and its place; **lazy elements** read one element of the lesson at a
 * time; the **lesson's facts** answer rules' questions beyond their element; a **watch** records who asked what; all of
 * that is a **round** of checks. In a round the **element**, **entry** and **lesson checks** show rules everything that
 * is new or was given an outdated answer, and keep the **placed findings**.
 */
export class LiveChecks {
  readonly #checks = [new ElementChecks(), new EntryChecks(), new LessonChecks()] as const;
  readonly #isWanted: (rule: Rule) => boolean;
  #elements: LazyElements | undefined;
  #facts: LessonFacts | undefined;

  /** @param isWanted tells of a rule whether to report what it finds */
  constructor(isWanted: (rule: Rule) => boolean) {
    this.#isWanted = isWanted;
  }

  /**
   * Returns the problems of a lesson, in the order of parts and places.
   *
   * @param elements of a lesson with the same parts, in the same order, as the last time
   */
  check(elements: LazyElements): readonly Diagnostic[] {
    return atOnce(this.checkInSteps(elements));
  }

  /**
   * Does the same in steps, for a lesson with many changes. After abandoning it halfway, do not use these checks again.
   */
  *checkInSteps(elements: LazyElements): Steps<readonly Diagnostic[]> {
    const { text, lesson } = elements;
    const changes = changesBetween(this.#elements?.text.parts ?? [], text.parts);
    yield* elements.prepare();
    this.#elements = elements;
    this.#facts ??= new LessonFacts(elements);
    const round: CheckRound = {
      elements,
      facts: this.#facts,
      changes,
      isWanted: this.#isWanted,
      ...this.#facts.update(elements, changes),
    };
    yield;
    for (const checks of this.#checks) yield* checks.run(round);
    yield;
    const found = this.#diagnostics(elements);
    const all = elements.index.mayConflict ? withoutConflicted(found, lesson()) : found;
    yield;
    return inOrder(elements.index.mayAllow ? withoutAllowed(all, lesson()) : all, text);
  }

  #diagnostics(elements: LazyElements): Diagnostic[] {
    const { text } = elements;
    const all: Diagnostic[] = [];
    const report: Report = (rule, ...found) => {
      if (this.#isWanted(rule)) all.push(diagnosticOf(rule, ...found));
    };
    checkFiles(text, report);
    for (const [problem, ...where] of text.reference?.problems ?? []) report(ruleOf(problem), ...where);
    for (const checks of this.#checks)
      for (const findings of checks.findings())
        for (const { rule, place, values, related } of findings)
          report(
            rule,
            elements.spanOf(place),
            values,
            related.map((other) => elements.spanOf(other)),
          );
    return all;
  }
}

/** In a tie, problems reported while reading come first, then rule by rule. */
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
