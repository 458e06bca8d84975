import { markValue } from '../../model/mark.ts';
import { rightFix } from '../fix.ts';
import { addAttribute } from '../mark-edit.ts';
import type { Rule } from '../rule.ts';

export const exerciseNoPoints: Rule = {
  id: 'exercise-no-points',
  severity: 'information',
  message: 'Other exercises say how many points they count; this one does not, and counts 1.',
  hint: 'Write points=1 in its mark, or what it is worth.',
  item({ kind, mark }, found, facts) {
    if (kind === 'exercise' && markValue(mark, 'points') === undefined && facts.givesPoints())
      found(mark.span);
  },
  fixes({ span }, lesson) {
    const exercise = lesson.exercises.find(
      ({ mark }) => mark.span.start === span.start && mark.span.file === span.file,
    );
    return exercise ? [rightFix('Write points=1', {}, addAttribute(lesson, exercise.mark, 'points=1'))] : [];
  },
};
