import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { conflicts } from './conflicts.ts';
import { diagnosticOf } from './rule.ts';
import { mergeConflict } from './rules/merge-conflict.ts';

/**
 * Tells of each conflict once, and of nothing else that lies in one or speaks of it: ids and notes that are there twice
 * are the two versions, and no mistake. A filter over what was found, so that no rule need know of it.
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
