import { withoutAllowance } from '../allow/allow-fix.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const allowUnused: Rule = {
  id: 'allow-unused',
  severity: 'information',
  alone: 'information',
  unnecessary: true,
  message: 'The rule “{id}” finds nothing on this line, so that it need not be allowed.',
  hint: 'Take “{id}” out, or put the comment at the end of the line that it is about.',
  fixes: ({ span, message }, lesson) => [
    fix('Take “{id}” out', { id: message.values['id'] ?? '' }, withoutAllowance(lesson, span)),
  ],
};
