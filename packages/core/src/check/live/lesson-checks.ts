import { checkKeys, checkUnshown } from '../../lesson/check-marks.ts';
import type { LessonText } from '../../lesson/lesson-text.ts';
import type { ScannedReference } from '../../lesson/read-reference.ts';
import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Steps } from '../../turns/in-turns.ts';
import type { Report, Rule } from '../rule.ts';
import { fileEncoding } from '../rules/file-encoding.ts';
import { fileTooLarge } from '../rules/file-too-large.ts';
import { partMissing } from '../rules/part-missing.ts';
import { ruleOf, rules } from '../rules.ts';
import { areStale, type CheckRound, findingsOf, type PlacedFinding } from './check-round.ts';
import { FactWatch } from './facts/fact-watch.ts';

const lessonRules = rules.filter((rule) => rule.lesson);

/** The findings for the lesson as a whole. */
export class LessonChecks {
  readonly #found = new Map<Rule, readonly PlacedFinding[]>();
  readonly #watch = new FactWatch<Rule>();
  #reference: ScannedReference | undefined;
  #keys: readonly PlacedFinding[] | undefined;

  *findings(): Iterable<readonly PlacedFinding[]> {
    yield this.#keys ?? [];
    yield* this.#found.values();
  }

  *run(round: CheckRound): Steps<void> {
    const { elements, changes } = round;
    if (!this.#keys || changes.outline || areStale(this.#keys, round))
      this.#keys = findingsOf(round, (report) => {
        for (const outlined of elements.text.outlined)
          for (const look of [checkKeys, checkUnshown])
            look(outlined, (problem, ...where) => report(ruleOf(problem), ...where));
      });
    const { reference } = elements.text;
    const woken = this.#watch.woken(round.changed);
    for (const rule of lessonRules) {
      const known = this.#found.get(rule);
      const holds = known && reference === this.#reference && !woken.has(rule) && !areStale(known, round);
      if (holds) continue;
      yield;
      this.#look(round, rule);
    }
    this.#reference = reference;
  }

  #look(round: CheckRound, rule: Rule): void {
    const { elements, facts } = round;
    const asked = facts.askedIn(() => {
      const found = findingsOf(round, (report) =>
        rule.lesson?.(elements.lesson(), (...where) => report(rule, ...where), facts),
      );
      this.#found.set(rule, found);
    });
    this.#watch.note(rule, asked);
  }
}

/** Reports the problems of a lesson's files and of its front matter. */
export function checkFiles(
  { parts, frontMatter, missing, reference, options }: LessonText,
  report: Report,
): void {
  const [main] = parts;
  for (const [problem, ...where] of frontMatter.problems) report(ruleOf(problem), ...where);
  for (const path of missing) if (main) report(partMissing, placeInHead(main, path), { path });
  const files = parts.map(({ file, length }) => ({ ...file, length }));
  if (reference) files.push({ ...reference.file, length: reference.file.text.length });
  for (const { path, encoding, tooLarge, length } of files) {
    const span = { file: path, start: 0, end: Math.min(1, length) };
    if (tooLarge !== undefined) {
      const size = Math.round(tooLarge / 1e5) / 10;
      report(fileTooLarge, span, { path, size, limit: options.limit ?? 0 });
    }
    if (encoding && encoding !== 'utf-8') report(fileEncoding, span, { path, encoding });
  }
}

/** The place where the front matter names a path. */
function placeInHead(part: ScannedPart, path: string): { file: string; start: number; end: number } {
  const found = part.head.indexOf(path);
  const start = Math.max(found, 0);
  return { file: part.path, start, end: found < 0 ? part.lines.end(0) : start + path.length };
}
