import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { markValue } from '../../model/mark.ts';
import { byPlace } from '../fixes/by-place.ts';
import { addAttribute, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const marked = oncePerLesson(({ exercises }) => byPlace(exercises, ({ mark }) => mark.span));

export const exerciseNoPoints: Rule = {
  id: 'exercise-no-points',
  severity: 'information',
  message: 'Other exercises give their points. This one does not, so it counts 1 point.',
  hint: 'Write points=1 in its mark, or the number of points you want to give.',
  item({ kind, mark }, found, facts) {
    if (kind === 'exercise' && markValue(mark, 'points') === undefined && facts.givesPoints())
      found(mark.span);
  },
  fixes({ span }, lesson) {
    const exercise = marked(lesson)(span);
    return exercise ? [rightFix('Write points=1', {}, addAttribute(exercise.mark, 'points=1'))] : [];
  },
};
