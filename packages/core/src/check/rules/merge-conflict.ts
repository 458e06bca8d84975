import { sourceOf, wholeLines } from '../../lesson/source-of.ts';
import { conflictAround } from '../conflicts.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  message: 'This text has an unresolved merge conflict: both versions are still in the file.',
  hint: 'Keep one version or combine the two. Then delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  fixes({ span }, lesson) {
    const conflict = conflictAround(lesson, span);
    if (!conflict) return [];
    const { whole, ours, theirs } = conflict;
    const [one, other] = [sourceOf(lesson, ours), sourceOf(lesson, theirs)];
    const lines = wholeLines(lesson, whole);
    return [
      fix('Keep the first version', {}, { span: lines, text: one }),
      fix('Keep the second version', {}, { span: lines, text: other }),
      fix('Keep both, one below the other', {}, { span: lines, text: one + other }),
    ];
  },
};
