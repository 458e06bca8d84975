import { definitionOf } from '../../exercise/definition-of.ts';
import { sourceOf, wholeLines } from '../../lesson/source-of.ts';
import type { Span } from '../../model/span.ts';
import { twinFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const exerciseEqualParts: Rule = {
  id: 'exercise-equal-parts',
  severity: 'warning',
  message: 'The {part} “{text}” appears twice.',
  hint: 'Change one of the two, or remove it: students cannot tell them apart.',
  item(item, found) {
    if (item.kind !== 'exercise') return;
    for (const group of definitionOf(item).distinct(item)) {
      const first = new Map<string, Span>();
      for (const { part, text, span } of group) {
        const key = `${part} ${text}`;
        const earlier = first.get(key);
        if (earlier) found(span, { part, text }, [earlier]);
        else if (text !== '') first.set(key, span);
      }
    }
  },
  fixes({ span, related, message }, lesson) {
    const [first] = related;
    const { part = '' } = message.values;
    if (!first || part === 'accepted word') return [];
    const lines = wholeLines(lesson, span);
    // A part that says something else must not be lost.
    if (sourceOf(lesson, span).trim() !== sourceOf(lesson, first).trim()) return [];
    return [twinFix('Remove the second {part}', { part }, first, { span: lines, text: '' })];
  },
};
