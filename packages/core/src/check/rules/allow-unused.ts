import { withoutAllowance } from '../allow/allow-fix.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const allowUnused: Rule = {
  id: 'allow-unused',
  severity: 'information',
  alone: 'information',
  unnecessary: true,
  message: 'The rule “{id}” finds nothing on this line, so there is nothing to allow.',
  hint: 'Remove “{id}”, or move the comment to the end of the line it is about.',
  fixes: ({ span, message }, lesson) => [
    fix('Take “{id}” out', { id: message.values['id'] ?? '' }, withoutAllowance(lesson, span)),
  ],
};
