import { checkKeys } from '../parse/check-marks.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { areStale, findingsOf, foundBy, type Turn } from './turn.ts';

const lessonRules = rules.filter((rule) => rule.lesson);

/** What was found at the lesson as a whole. */
export class LessonChecks {
  readonly #found = new Map<Rule, readonly Finding[]>();
  #keys: readonly Finding[] | undefined;

  *findings(): Iterable<readonly Finding[]> {
    yield this.#keys ?? [];
    yield* this.#found.values();
  }

  turn(turn: Turn): void {
    const { view, facts, changes, changed } = turn;
    if (!this.#keys || changes.outline || areStale(this.#keys, turn))
      this.#keys = findingsOf(turn, (report) => {
        for (const outlined of view.text.outlined) checkKeys(outlined, report);
      });
    for (const rule of lessonRules) {
      const known = this.#found.get(rule);
      // Nobody remembers what was asked of the passage here.
      const holds = rule.needs?.every((fact) => fact !== 'passage' && !changed.has(fact));
      if (known && holds && !areStale(known, turn)) continue;
      this.#found.set(
        rule,
        findingsOf(turn, (report) => rule.lesson?.(view.lesson(), foundBy(rule, report), facts)),
      );
    }
  }
}
