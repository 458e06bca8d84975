import { definitionOf } from '../../exercise/definition-of.ts';
import { sourceOf } from '../../lesson/source-of.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { exerciseUnder } from '../fixes/by-place.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

/** Number of options to offer as the right one. */
const OFFERED = 8;

export const exerciseNoRightAnswer: Rule = {
  id: 'exercise-no-right-answer',
  severity: 'error',
  message: 'This exercise has no right answer.',
  hint: 'Tick the right option with [x], or list the accepted answers below <!-- key -->.',
  item(item, found) {
    if (item.kind === 'exercise' && definitionOf(item).lacksRightAnswer(item)) found(item.headingSpan);
  },
  fixes({ span }, lesson) {
    const item = exerciseUnder(lesson)(span);
    if (item?.type !== 'choice') return [];
    return item.options.slice(0, OFFERED).flatMap((option) => {
      const box = sourceOf(lesson, option.span).indexOf('[ ]');
      const start = option.span.start + box + 1;
      const text = plainText(option.text);
      return box < 0
        ? []
        : fix('Tick “{text}”', { text }, { span: { ...option.span, start, end: start + 1 }, text: 'x' });
    });
  },
};
