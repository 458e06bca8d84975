import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { conflicts } from './conflicts.ts';
import { diagnosticOf } from './rule.ts';
import { mergeConflict } from './rules/merge-conflict.ts';

/**
 * Reports each conflict once, and drops everything else inside or about one: duplicate ids and notes are the two
 * versions, not mistakes. A filter over the findings, so no rule need know about it.
 */
export function withoutConflicted(diagnostics: readonly Diagnostic[], lesson: Lesson): readonly Diagnostic[] {
  const all = conflicts(lesson);
  if (all.length === 0) return diagnostics;
  const lies = ({ file, start }: Span): boolean =>
    all.some(({ whole }) => whole.file === file && whole.start <= start && start < whole.end);
  return [
    ...diagnostics.filter(({ span, related }) => !lies(span) && !related.some(lies)),
    ...all.map(({ head }) => diagnosticOf(mergeConflict, head)),
  ];
}
