import type { Rule } from '../rule.ts';

export const evidenceNotFound: Rule = {
  id: 'evidence-not-found',
  severity: 'error',
  message: 'These words do not stand in the passage, so that no student can select them.',
  hint: 'Copy the quotation from the passage word for word, without notes and emphasis.',
  needs: ['passage'],
  item(item, found, facts) {
    if (item.kind !== 'exercise' || item.type !== 'evidence') return;
    for (const { text, span } of item.accepted) if (!facts.inPassage(text)) found(span);
  },
};
