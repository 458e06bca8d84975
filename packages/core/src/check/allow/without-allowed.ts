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
 * Drops the findings that the author allows on their line, and adds the problems of the allow marks themselves. A
 * filter over the findings, so no rule need know about it.
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
    // Such a rule has no findings only because there is no list of files.
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

/** The allowed rules by line, file by file, in the order of the lines. */
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
