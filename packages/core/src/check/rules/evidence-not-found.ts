import { rightFix } from '../fix.ts';
import { nearestQuotation } from '../nearest-quotation.ts';
import type { Rule } from '../rule.ts';

export const evidenceNotFound: Rule = {
  id: 'evidence-not-found',
  severity: 'error',
  message: 'These words do not stand in the passage, so that no student can select them.',
  hint: 'Copy the quotation from the passage word for word, without notes and emphasis.',
  item(item, found, facts) {
    if (item.kind !== 'exercise' || item.type !== 'evidence') return;
    for (const { text, span } of item.accepted) if (!facts.inPassage(text)) found(span);
  },
  fixes({ span }, lesson) {
    for (const item of lesson.exercises) {
      if (item.type !== 'evidence') continue;
      const quotation = item.accepted.find(
        (one) => one.span.file === span.file && one.span.start === span.start,
      );
      const words = quotation && nearestQuotation(lesson, quotation.text);
      if (words === undefined) continue;
      const text = `> ${words.replace(/[\\`*_[\]<]/g, '\\$&')}`;
      const beginning = words.length > 60 ? `${words.slice(0, 60)}…` : words;
      return [rightFix('Quote the passage: “{beginning}”', { beginning }, { span, text })];
    }
    return [];
  },
};
