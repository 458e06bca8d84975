import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import { firstIndex } from '../../text/first-index.ts';
import { createNearest } from '../../text/nearest-word.ts';
import { diagnosticOf } from '../rule.ts';
import { allowUnknown } from '../rules/allow-unknown.ts';
import { allowUnused } from '../rules/allow-unused.ts';
import { rules } from '../rules.ts';
import { type AllowMark, allowMarks } from './allow-marks.ts';

const known = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * Leaves out what the author allows on its line, whichever rule found it, and adds what is wrong with the allow marks
 * themselves. A filter over what was found, so that no rule need know of it.
 */
export function withoutAllowed(diagnostics: readonly Diagnostic[], lesson: Lesson): readonly Diagnostic[] {
  const marks = allowMarks(lesson);
  if (marks.length === 0) return diagnostics;
  const lines = marksByLine(marks);
  const used = new Set<AllowMark['ids'][number]>();
  const kept = diagnostics.filter(({ rule, span }) => {
    const allowing = idsOn(lines.get(span.file) ?? [], span.start).filter(({ id }) => id === rule);
    for (const id of allowing) used.add(id);
    return allowing.length === 0;
  });
  const nearest = createNearest(known.keys());
  for (const word of marks.flatMap(({ ids }) => ids)) {
    const rule = known.get(word.id);
    if (!rule) kept.push(diagnosticOf(allowUnknown, word.span, { id: word.id, ...nearest(word.id) }));
    // Without a list of files such a rule finds nothing, here alone.
    else if (!used.has(word) && !(rule.listed && !lesson.paths))
      kept.push(diagnosticOf(allowUnused, word.span, { id: word.id }));
  }
  return kept;
}

interface AllowedLine {
  readonly start: number;
  end: number;
  readonly ids: AllowMark['ids'][number][];
}

/** What is allowed on which lines, file by file, in the order of the lines. */
function marksByLine(marks: readonly AllowMark[]): ReadonlyMap<string, AllowedLine[]> {
  const files = new Map<string, AllowedLine[]>();
  const sorted = marks.toSorted((a, b) => a.line.start - b.line.start);
  for (const { line, ids, span } of sorted) {
    const lines = files.get(span.file) ?? [];
    files.set(span.file, lines);
    const last = lines.at(-1);
    if (last?.start === line.start) for (const id of ids) last.ids.push(id);
    else lines.push({ start: line.start, end: line.end, ids: [...ids] });
  }
  return files;
}

function idsOn(lines: readonly AllowedLine[], offset: number): AllowedLine['ids'] {
  const line = lines[firstIndex(lines, ({ start }) => start > offset) - 1];
  return line && offset <= line.end ? line.ids : [];
}
