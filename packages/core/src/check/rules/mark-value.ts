import { fix, nearestFix } from '../fix.ts';
import { removeAttribute } from '../mark-edit.ts';
import type { Rule } from '../rule.ts';

export const markValueRule: Rule = {
  id: 'mark-value',
  severity: 'warning',
  message: 'The mark “{mark}” cannot read {key}=“{value}”.',
  hint: 'Write {expected}.',
  suggestion: 'Did you mean “{nearest}”? Write {expected}.',
  fixes(broken, lesson) {
    const attribute = [...lesson.questions, ...lesson.exercises]
      .flatMap(({ mark }) => mark.attributes)
      .find(
        ({ span }) =>
          span.file === broken.span.file && span.start <= broken.span.start && broken.span.end <= span.end,
      );
    const { key = '' } = broken.message.values;
    return [
      ...nearestFix(broken),
      ...(attribute ? [fix('Take “{key}” out', { key }, removeAttribute(lesson, attribute))] : []),
    ];
  },
};
