import type { Exercise } from '../../model/exercise.ts';
import type { Span } from '../../model/span.ts';
import { plainText } from '../../parse/plain-text.ts';
import { twinFix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { sourceOf, wholeLines } from '../source-of.ts';

export const exerciseEqualParts: Rule = {
  id: 'exercise-equal-parts',
  severity: 'warning',
  message: 'The {part} “{text}” is there twice.',
  hint: 'Change one of the two, or take it out: students cannot tell them apart.',
  item(item, found) {
    if (item.kind !== 'exercise') return;
    for (const group of groups(item)) {
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
    // What says something else about it is not thrown away.
    if (sourceOf(lesson, span).trim() !== sourceOf(lesson, first).trim()) return [];
    return [twinFix('Remove the second {part}', { part }, first, { span: lines, text: '' })];
  },
};

interface Part {
  readonly part: string;
  readonly text: string;
  readonly span: Span;
}

/** What must differ from one another in an exercise, group by group. */
function groups(exercise: Exercise): Part[][] {
  switch (exercise.type) {
    case 'choice':
      return [exercise.options.map(({ text, span }) => ({ part: 'option', text: plainText(text), span }))];
    case 'order':
      return [
        exercise.groups.flat().map(({ text, span }) => ({ part: 'entry', text: plainText(text), span })),
      ];
    case 'match':
      return [
        exercise.rows.map(({ left, span }) => ({ part: 'left cell', text: plainText(left), span })),
        exercise.decoys.map(({ right, span }) => ({ part: 'decoy', text: plainText(right), span })),
      ];
    case 'short':
      return [exercise.accepted.map(({ text, span }) => ({ part: 'answer', text, span }))];
    case 'cloze':
      return exercise.gaps.map(({ accepted, span }) =>
        accepted.map((text) => ({ part: 'accepted word', text, span })),
      );
    default:
      return [];
  }
}
