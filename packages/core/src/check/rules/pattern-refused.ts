import { acceptedPatterns } from '../../exercise/accepted-patterns.ts';
import type { Rule } from '../rule.ts';

export const patternRefused: Rule = {
  id: 'pattern-refused',
  severity: 'error',
  message: 'This pattern cannot be used, so no answer matches it: {problem}',
  hint: 'Use only plain characters and . [abc] ( ) | ? * + {2,3}, or list the answers one by one.',
  item(item, found) {
    if (item.kind !== 'exercise' || item.type !== 'short') return;
    for (const [{ span }, { problem }] of acceptedPatterns(item.accepted))
      if (problem !== undefined) found(span, { problem });
  },
};
