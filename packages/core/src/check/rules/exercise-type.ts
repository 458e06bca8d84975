import { fix, nearestFix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source-of.ts';

export const exerciseType: Rule = {
  id: 'exercise-type',
  severity: 'error',
  message: 'The exercise type “{type}” is unknown.',
  hint: 'Write one of these in the mark, as type=choice: {known}.',
  suggestion: 'Did you mean type={nearest}? The types are {known}.',
  fixes(broken, lesson) {
    const { span, message } = broken;
    const { nearest, known = '', type } = message.values;
    if (nearest !== undefined) return nearestFix(broken);
    const source = sourceOf(lesson, span);
    const whole = source.startsWith('<!--');
    const at = span.start + source.indexOf('exercise') + 'exercise'.length;
    const place = whole ? { ...span, start: at, end: at } : span;
    if (whole && type !== '') return [];
    return String(known)
      .split(', ')
      .map((name) =>
        fix('Write type={name}', { name }, { span: place, text: whole ? ` type=${name}` : name }),
      );
  },
};
