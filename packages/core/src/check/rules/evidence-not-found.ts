import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { byPlace } from '../fixes/by-place.ts';
import { rightFix } from '../fixes/fix.ts';
import { nearestQuotation } from '../fixes/nearest-quotation.ts';
import type { Rule } from '../rule.ts';

export const evidenceNotFound: Rule = {
  id: 'evidence-not-found',
  severity: 'error',
  message: 'The passage does not contain these words, so students cannot select them.',
  hint: 'Copy the quotation word for word from the passage, without notes or emphasis.',
  item(item, found, facts) {
    if (item.kind !== 'exercise' || item.type !== 'evidence') return;
    for (const { text, span } of item.accepted) if (!facts.inPassage(text)) found(span);
  },
  fixes({ span }, lesson) {
    const quotation = quotations(lesson)(span);
    const words = quotation && nearestQuotation(lesson, quotation.text);
    if (words === undefined) return [];
    const text = `> ${words.replace(/[\\`*_[\]<]/g, '\\$&')}`;
    const beginning = words.length > 60 ? `${words.slice(0, 60)}…` : words;
    return [rightFix('Quote the passage: “{beginning}”', { beginning }, { span, text })];
  },
};

const quotations = oncePerLesson(({ exercises }) =>
  byPlace(
    exercises.flatMap((item) => (item.type === 'evidence' ? item.accepted : [])),
    (quotation) => quotation.span,
  ),
);
