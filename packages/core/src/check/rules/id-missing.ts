import type { Rule } from '../rule.ts';

export const idMissing: Rule = {
  id: 'id-missing',
  severity: 'warning',
  message: 'This {kind} has no id.',
  hint: 'Write one in its mark, as <!-- {kind} id=a-short-name -->: what students have done hangs on it.',
  section({ named, headingSpan }, found) {
    if (!named) found(headingSpan, { kind: 'section' });
  },
  item({ named, headingSpan, kind }, found) {
    if (!named) found(headingSpan, { kind });
  },
};
