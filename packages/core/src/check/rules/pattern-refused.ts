import { linearPattern } from '../../exercise/linear-pattern.ts';
import type { Rule } from '../rule.ts';

export const patternRefused: Rule = {
  id: 'pattern-refused',
  severity: 'error',
  message: 'This pattern cannot be used, so that no answer matches it: {problem}',
  hint: 'Write it with characters, . [abc] ( ) | ? * + {2,3} alone, or list the answers one by one.',
  item(item, found) {
    if (item.kind !== 'exercise' || item.type !== 'short') return;
    for (const { pattern, text, span } of item.accepted) {
      const problem = pattern ? linearPattern(text).problem : undefined;
      if (problem !== undefined) found(span, { problem });
    }
  },
};
