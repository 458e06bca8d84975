import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { exerciseUnder } from '../by-place.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source-of.ts';

export const exerciseMalformed: Rule = {
  id: 'exercise-malformed',
  severity: 'error',
  message: 'This {type} exercise cannot be read: {problem}',
  hint: 'Write exercises of the type “{type}” as {written}.',
  fixes({ span, message }, lesson) {
    if (message.values['type'] !== 'choice') return [];
    const exercise = exerciseUnder(lesson)(span);
    const list = exercise?.prompt.find(({ kind }) => kind === 'list')?.span;
    const edits = boxes(lesson, exercise ? list : span);
    return edits.length > 0 ? [{ ...fix('Put an empty box before each option', {}), edits }] : [];
  },
};

/** Boxes for the entries of a list that have none. */
function boxes(lesson: Lesson, list: Span | undefined): TextEdit[] {
  if (!list) return [];
  return [...sourceOf(lesson, list).matchAll(/^[-*+][ \t]+(?!\[[ xX]\][ \t])/gm)].map(
    ({ 0: bullet, index }) => {
      const at = list.start + index + bullet.length;
      return { span: { ...list, start: at, end: at }, text: '[ ] ' };
    },
  );
}
