import { sourceOf } from '../../lesson/source-of.ts';
import { fix, nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const exerciseType: Rule = {
  id: 'exercise-type',
  severity: 'error',
  message: 'This exercise has no valid type: {problem}',
  hint: 'Write one of these types in the mark, for example type=choice: {known}.',
  suggestion: 'Did you mean type={nearest}? The types are {known}.',
  fixes(broken, lesson) {
    const { span, message } = broken;
    const { nearest, known = '', type } = message.values;
    const source = sourceOf(lesson, span);
    const whole = source.startsWith('<!--');
    const at = span.start + (/[a-z]+/i.exec(source)?.index ?? 0) + 'exercise'.length;
    const place = whole ? { ...span, start: at, end: at } : span;
    if (nearest !== undefined && whole)
      return [fix('Write type={nearest}', { nearest }, { span: place, text: ` type=${nearest}` })];
    if (nearest !== undefined) return nearestFix(broken);
    if (whole && type !== '') return [];
    return String(known)
      .split(', ')
      .map((name) =>
        fix('Write type={name}', { name }, { span: place, text: whole ? ` type=${name}` : name }),
      );
  },
};
