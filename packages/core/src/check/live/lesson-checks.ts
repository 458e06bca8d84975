import { checkKeys } from '../../lesson/check-marks.ts';
import { checkUnshown } from '../../lesson/check-unshown.ts';
import type { ScannedReference } from '../../lesson/read-reference.ts';
import type { Rule } from '../rule.ts';
import { ruleOf, rules } from '../rules.ts';
import { areStale, findingsOf, foundBy, type Turn } from './check-round.ts';
import { Watch } from './facts/fact-watch.ts';
import type { Finding } from './placed-finding.ts';

const lessonRules = rules.filter((rule) => rule.lesson);

/** What was found at the lesson as a whole. */
export class LessonChecks {
  readonly #found = new Map<Rule, readonly Finding[]>();
  readonly #watch = new Watch<Rule>();
  #reference: ScannedReference | undefined;
  #keys: readonly Finding[] | undefined;

  *findings(): Iterable<readonly Finding[]> {
    yield this.#keys ?? [];
    yield* this.#found.values();
  }

  turn(turn: Turn): void {
    const { view, changes } = turn;
    if (!this.#keys || changes.outline || areStale(this.#keys, turn))
      this.#keys = findingsOf(turn, (report) => {
        for (const outlined of view.text.outlined)
          for (const look of [checkKeys, checkUnshown])
            look(outlined, (problem, ...where) => report(ruleOf(problem), ...where));
      });
    const { reference } = view.text;
    const woken = this.#watch.woken(turn.changed);
    for (const rule of lessonRules) {
      const known = this.#found.get(rule);
      const holds = known && reference === this.#reference && !woken.has(rule) && !areStale(known, turn);
      if (!holds) this.#look(turn, rule);
    }
    this.#reference = reference;
  }

  #look(turn: Turn, rule: Rule): void {
    const { view, facts } = turn;
    const asked = facts.askedIn(() => {
      const found = findingsOf(turn, (report) => rule.lesson?.(view.lesson(), foundBy(rule, report), facts));
      this.#found.set(rule, found);
    });
    this.#watch.note(rule, asked);
  }
}
